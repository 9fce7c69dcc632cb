package coursetools.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import learncli.course.Lesson;

/**
 * Compares the book, the pages in {@code docs}, with the course: excerpts with the source code, console blocks with
 * what the programs print, and pictures with their sources. Commands, links and anchors must lead to something. In the
 * course's {@code README.md} it checks links, commands and marked blocks.
 */
public final class Book {

    static final String DOCS = "docs";
    static final String SESSIONS = DOCS + "/sessions";
    private static final String CONTENTS = DOCS + "/README.md";
    private static final String COURSE_README = "README.md";

    private final Path root;
    private final LearnCommands learn;

    public Book(Path root, LearnCommands learn) {
        this.root = root;
        this.learn = learn;
    }

    /** Checks these pages; all if none are given. */
    public Findings check(Set<Path> pages) throws IOException, InterruptedException {
        return go(pages, false);
    }

    /** Refreshes the excerpts, console blocks and pictures that differ, then checks. */
    public Findings refresh(Set<Path> pages) throws IOException, InterruptedException {
        return go(pages, true);
    }

    private Findings go(Set<Path> only, boolean refresh) throws IOException, InterruptedException {
        if (!Files.exists(root.resolve(CONTENTS))) {
            Fault missing = new Fault(CONTENTS, 0, "is missing: it is the book's table of contents");
            return new Findings(List.of(missing), 0, 0, List.of());
        }
        Contents contents = new Contents(MarkdownPage.read(root, root.resolve(CONTENTS)));
        List<Fault> faults = new ArrayList<>();
        List<MarkdownPage> pages = new ArrayList<>();
        for (Path file : files(only)) {
            pages.add(MarkdownPage.read(root, file));
        }
        Excerpts excerpts = new Excerpts(root);
        Pictures pictures = new Pictures(root);
        List<String> rewritten = new ArrayList<>();
        Plays plays = new Plays(root, learn);
        Blocks blocks = new Blocks(excerpts, plays);
        try (plays) {
            pages.forEach(page -> page.blocks().forEach(block -> block.mark().ifPresent(plays::begin)));
            if (refresh) {
                rewritten.addAll(rewrite(pages, blocks));
                rewritten.addAll(pictures.redraw(pages));
            }
            for (MarkdownPage page : pages) {
                faults.addAll(blocks.check(page, !page.name().equals(COURSE_README)));
            }
        }
        LinkCheck links = new LinkCheck(root);
        Commands commands = new Commands(root, learn);
        for (MarkdownPage page : pages) {
            faults.addAll(page.faults());
            faults.addAll(links.check(page));
            faults.addAll(commands.check(page));
            faults.addAll(pictures.check(page));
            faults.addAll(page.name().startsWith(DOCS + "/") ? contents.check(page) : List.of());
        }
        faults.addAll(excerpts.faults());
        boolean all = only.isEmpty()
                && contents.order().stream()
                        .map(root.resolve(DOCS)::resolve)
                        .allMatch(page -> Files.exists(page) && fitsJdk(page));
        if (all) { // otherwise a page that isn't checked may show them
            faults.addAll(excerpts.unused());
            faults.addAll(commands.unused());
            faults.addAll(plays.unused());
            faults.addAll(pictures.unused(pages));
        }
        return new Findings(new TreeSet<>(faults).stream().toList(), pages.size(), blocks.count(), rewritten);
    }

    /** Refreshes the pages, which are read again; returns the names of those that were wrong. */
    private List<String> rewrite(List<MarkdownPage> pages, Blocks blocks) throws IOException, InterruptedException {
        List<String> rewritten = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            MarkdownPage page = pages.get(i);
            if (blocks.refresh(page)) {
                rewritten.add(page.name());
                pages.set(i, MarkdownPage.read(root, page.file()));
            }
        }
        return rewritten;
    }

    private List<Path> files(Set<Path> only) throws IOException {
        if (!only.isEmpty()) {
            return only.stream()
                    .map(Path::toAbsolutePath)
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        }
        List<Path> files = new ArrayList<>();
        if (Files.exists(root.resolve(COURSE_README))) {
            files.add(root.resolve(COURSE_README));
        }
        try (Stream<Path> docs = Files.list(root.resolve(DOCS))) {
            docs.filter(file -> file.toString().endsWith(".md") && fitsJdk(file))
                    .sorted()
                    .forEach(files::add);
        }
        return files;
    }

    /** False for the chapter of a lesson that this JDK is too old for: what it shows can't be run. */
    private boolean fitsJdk(Path page) {
        Path folder = root.resolve(page.getFileName().toString().replaceFirst("\\.md$", ""));
        return !Lesson.isLesson(folder) || Lesson.in(folder).fitsJdk();
    }
}
