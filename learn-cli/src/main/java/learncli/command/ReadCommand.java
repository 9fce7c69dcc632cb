package learncli.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import learncli.course.Course;
import learncli.course.Lesson;
import learncli.read.Site;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./learn read}: the book in the browser. */
@Command(
        name = "read",
        description = {"Opens the book in your browser: chapters, tasks and code as pages that need no network.", ""},
        customSynopsis = "./learn read [-h] [LESSON]",
        footer = {"", "The pages are in target/book, written anew each time.", "For example: ./learn read 4"})
public final class ReadCommand extends LearnCommand {

    private final Predicate<URI> browser;

    @Parameters(
            paramLabel = "LESSON",
            arity = "0..1",
            description = "Its number, or the name of its folder: opens the lesson's chapter.")
    private String lesson;

    /** @param browser opens a page; false if it can't */
    public ReadCommand(Predicate<URI> browser) {
        this.browser = browser;
    }

    @Override
    public Integer call() {
        Course course = Course.in(root);
        Path start = lesson == null ? root.resolve("README.md") : chapter(course.lesson(lesson));
        Site site = new Site(course, root.resolve("target").resolve("book"));
        try {
            site.write();
        } catch (IOException e) {
            throw Trouble.failed("Can't make the pages: " + e, e);
        }
        URI page = site.page(start).toUri();
        out().println(browser.test(page) ? "Opening the book in your browser:" : "Open this page in a browser:");
        out().println(page);
        return 0;
    }

    private static Path chapter(Lesson lesson) {
        if (!Files.exists(lesson.chapter())) {
            throw Trouble.failed("Lesson " + lesson.number() + " has no chapter in the book.");
        }
        return lesson.chapter();
    }
}
