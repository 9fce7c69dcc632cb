package learncli.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.course.Course;
import learncli.course.Resource;

/**
 * The book as a folder of pages: the chapters, programs and exercises in the {@link Navigation}, and each file of the course
 * to which a page links. The pages need no server and no network.
 */
public final class Site {

    /** The marks around what a page of the book quotes. */
    private static final Pattern MARK = Pattern.compile("(?m)^ *// @(start region=.*|end)\\R");

    private final Course course;
    private final Addresses addresses;
    private final SearchIndex index = new SearchIndex();
    private final Set<Path> known = new HashSet<>();
    private final Deque<Path> waiting = new ArrayDeque<>();

    /** @param folder where {@link #write} makes it */
    public Site(Course course, Path folder) {
        this.course = course;
        addresses = new Addresses(course.root(), folder);
    }

    /** Where the page of a file of the course lies. */
    public Path page(Path file) {
        return addresses.page(file);
    }

    /** Writes all pages anew. */
    public void write() throws IOException {
        Navigation navigation = new Navigation(course, this::link);
        String template = Resource.beside(Site.class, "page.html");
        navigation.files().forEach(this::add);
        while (!waiting.isEmpty()) {
            Path file = waiting.remove();
            Path page = addresses.page(file);
            Files.createDirectories(page.getParent());
            if (Addresses.isPicture(file)) {
                Files.copy(file, page, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Article article = article(file);
                index.add(Addresses.slashed(addresses.site().relativize(page)), article);
                Files.writeString(page, page(template, file, article, navigation));
            }
        }
        for (String name : List.of("book.css", "book.js")) {
            Files.writeString(addresses.site().resolve(name), Resource.beside(Site.class, name));
        }
        Files.writeString(addresses.site().resolve("search.js"), index.script());
    }

    private void add(Path file) {
        if (known.add(file)) {
            waiting.add(file);
        }
    }

    /** A link from the page of one file to that of another, which becomes a page if it isn't one yet. */
    private String link(Path from, Path to) {
        Path readme = to.resolve("README.md");
        Path file = Files.exists(readme) ? readme : to;
        add(file);
        return addresses.link(from, file);
    }

    private Article article(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return markdown(file.resolve("README.md"), listOf(file));
        } else if (file.toString().endsWith(".md")) {
            return markdown(file, Files.readString(file));
        }
        return source(file);
    }

    private Article markdown(Path file, String text) {
        return MarkdownArticle.of(course.root(), file, text, to -> link(file, to));
    }

    /** The page of a folder that has no README. */
    private static String listOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches("\\..*|target"))
                    .sorted()
                    .map(name -> "\n- [" + name + "](" + name + ")")
                    .collect(Collectors.joining("", "# " + folder.getFileName() + "\n", "\n"));
        }
    }

    private Article source(Path file) throws IOException {
        String name = file.getFileName().toString();
        String text = new String(Files.readAllBytes(file), UTF_8); // a learner's file may be in another encoding
        String code = MARK.matcher(text).replaceAll("");
        String folder = Addresses.slashed(course.root().relativize(file.getParent()));
        String html = "<h1>" + Html.escape(name) + "</h1>\n<p class=\"folder\">" + Html.escape(folder) + "</p>\n"
                + MarkdownArticle.code(code, name.replaceFirst(".*\\.", ""), "");
        return new Article(name, html, List.of(new Article.Section(1, "", name, new StringJoiner(" "))));
    }

    private String page(String template, Path file, Article article, Navigation navigation) {
        return template.replace("{up}", addresses.up(file))
                .replace("{course}", Html.escape(course.title()))
                .replace("{title}", Html.escape(article.title()))
                .replace("{contents}", navigation.beside(file, article))
                .replace("{around}", navigation.around(file))
                .replace("{article}", article.html());
    }
}
