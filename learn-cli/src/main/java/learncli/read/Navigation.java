package learncli.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.course.Course;
import learncli.course.Exercises;
import learncli.course.Lesson;
import learncli.course.Readme;

/** The chapters in the order of {@code docs/README.md}; a lesson's has its programs and exercises below it. */
final class Navigation {

    /** A file of the course, and how the contents name it. */
    private record Entry(Path file, String title) {}

    /** @param lesson the folder of the chapter's lesson, if it has one */
    private record Chapter(Entry entry, Optional<Path> lesson, List<Entry> programs, List<Entry> exercises) {

        boolean has(Path file) {
            return entry.file().equals(file) || lesson.isPresent() && file.startsWith(lesson.get());
        }

        List<Entry> all() {
            return Stream.of(List.of(entry), programs, exercises)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /** A line of the list, such as {@code 2. Lesson 1: [A TCP client](lesson01.md)}. */
    private static final Pattern LINE = Pattern.compile("(?m)^\\d+\\. ([^\\[\n]*)\\[([^]]*)]\\(([^)#]+)\\)");

    private final List<Chapter> chapters = new ArrayList<>();
    private final Map<Path, Entry> before = new HashMap<>();
    private final Map<Path, Entry> after = new HashMap<>();
    private final BiFunction<Path, Path, String> links;

    /** @param links the link from the page of a file to that of another */
    Navigation(Course course, BiFunction<Path, Path, String> links) throws IOException {
        this.links = links;
        Exercises exercises = Exercises.in(course.root());
        Path book = course.root().resolve("docs").resolve("README.md");
        add(course.root().resolve("README.md"), "About the course", course, exercises);
        add(book, "About the book", course, exercises);
        for (Matcher line = LINE.matcher(Files.readString(book)); line.find(); ) {
            add(book.resolveSibling(line.group(3)), line.group(1) + line.group(2), course, exercises);
        }
        order(chapters.stream().map(Chapter::entry).toList());
    }

    private void add(Path file, String title, Course course, Exercises all) {
        if (!Files.exists(file)) {
            return;
        }
        Optional<Lesson> lesson = course.lessons().stream()
                .filter(one -> one.chapter().equals(file))
                .findFirst();
        List<Entry> programs = lesson.stream()
                .flatMap(one -> one.programs().stream())
                .map(program -> new Entry(program.file(), program.name()))
                .toList();
        List<Entry> exercises = lesson.stream()
                .flatMap(one -> all.of(one.number()).stream())
                .map(exercise -> new Entry(Readme.file(exercise), exercise.name()))
                .toList();
        Chapter chapter = new Chapter(new Entry(file, title), lesson.map(Lesson::folder), programs, exercises);
        if (!chapters.isEmpty()) { // whose last exercise leads to this chapter
            List<Entry> previous = chapters.get(chapters.size() - 1).all();
            after.put(previous.get(previous.size() - 1).file(), chapter.entry());
        }
        chapters.add(chapter);
        order(chapter.all());
    }

    private void order(List<Entry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            before.put(entries.get(i).file(), entries.get(i - 1));
            after.put(entries.get(i - 1).file(), entries.get(i));
        }
    }

    List<Path> files() {
        return chapters.stream()
                .flatMap(chapter -> chapter.all().stream())
                .map(Entry::file)
                .toList();
    }

    /** The list beside a page, unfolded where the page is. */
    String beside(Path page, Article article) {
        StringBuilder html = new StringBuilder("<ul>\n");
        for (Chapter chapter : chapters) {
            html.append("<li>").append(link(page, chapter.entry()));
            if (chapter.entry().file().equals(page)) {
                html.append(list("", headings(article)));
            }
            if (chapter.has(page)) {
                html.append(list("<p>Programs</p>", links(page, chapter.programs())));
                html.append(list("<p>Exercises</p>", links(page, chapter.exercises())));
            }
            html.append("</li>\n");
        }
        return html.append("</ul>").toString();
    }

    private static List<String> headings(Article article) {
        return article.sections().stream()
                .filter(section -> section.level() == 2)
                .map(section -> Html.link("#" + section.anchor(), section.heading()))
                .toList();
    }

    private List<String> links(Path page, List<Entry> entries) {
        return entries.stream().map(entry -> link(page, entry)).toList();
    }

    private static String list(String title, List<String> items) {
        return items.isEmpty()
                ? ""
                : title + "<ul>"
                        + items.stream().map(item -> "<li>" + item + "</li>").collect(Collectors.joining()) + "</ul>";
    }

    /** The links to the pages before and after this one. */
    String around(Path page) {
        return neighbour("Previous", page, before) + neighbour("Next", page, after);
    }

    private String neighbour(String name, Path page, Map<Path, Entry> neighbours) {
        Entry entry = neighbours.get(page);
        return "<span>" + (entry == null ? "" : name + " " + link(page, entry)) + "</span>";
    }

    private String link(Path page, Entry entry) {
        String html = Html.link(links.apply(page, entry.file()), entry.title());
        return entry.file().equals(page) ? html.replaceFirst("<a", "<a aria-current=\"page\"") : html;
    }
}
