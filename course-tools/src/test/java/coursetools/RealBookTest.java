package coursetools;

import static org.assertj.core.api.Assertions.fail;

import coursetools.book.Book;
import coursetools.book.Findings;
import coursetools.book.LearnCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learncli.Checkout;
import learncli.course.Course;
import learncli.course.Jdk;
import learncli.course.Lesson;
import learncli.course.LessonCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The book of the course, compared with the course in each build. */
class RealBookTest {

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the pages show what Linux says where systems differ")
    @Timeout(value = 5, unit = TimeUnit.MINUTES) // another checkout may have the ports for a while
    void what_the_book_says_is_so(@TempDir Path folder) throws IOException, InterruptedException {
        Path root = Checkout.root();
        compileAllLessons(root, folder);

        LearnCommands commands = new LearnCommands(root, BookCommand.parser(root, root), lesson -> folder);
        Findings findings = new Book(root, commands, false).check(Set.of());

        if (!findings.isGreen()) {
            fail("The book and the course differ:\n" + findings.text());
        }
    }

    /** Together, which is faster; and not in the lessons' own folders, which Maven may be emptying beside this test. */
    private static void compileAllLessons(Path root, Path folder) throws IOException {
        List<Lesson> lessons = Course.in(root).lessons();
        List<Path> sources = new ArrayList<>();
        for (Lesson lesson : lessons) {
            try (Stream<Path> files = Files.walk(lesson.sources())) {
                files.filter(Jdk::isSource).forEach(sources::add);
            }
        }
        Lesson newest = Collections.max(lessons, Comparator.comparing(Lesson::java));
        LessonCompiler.compile(newest, sources, folder, root);
    }
}
