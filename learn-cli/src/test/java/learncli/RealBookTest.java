package learncli;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learncli.book.Book;
import learncli.book.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The book of the course, compared with the course in each build. */
class RealBookTest {

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the pages show what Linux says where systems differ")
    @Timeout(value = 90, unit = TimeUnit.SECONDS)
    void what_the_book_says_is_so(@TempDir Path folder) throws IOException, InterruptedException {
        Path root = Checkout.root();
        Map<String, byte[]> classes = compileAllLessons(root, folder);

        Findings findings = new Book(root, new BookCommands(root, root, lesson -> classes), false).check();

        if (!findings.isGreen()) {
            fail("The book and the course differ:\n" + findings.text());
        }
    }

    /** Together, which is faster; and not in the lessons' own folders, which Maven may be emptying beside this test. */
    private static Map<String, byte[]> compileAllLessons(Path root, Path folder) throws IOException {
        List<Lesson> lessons = Course.in(root).lessons();
        List<Path> sources = new ArrayList<>();
        for (Lesson lesson : lessons) {
            sources.addAll(files(lesson.sources(), ".java"));
        }
        LessonCompiler.compile(lessons.get(0), sources, folder, root);
        Map<String, byte[]> classes = new HashMap<>();
        for (Path file : files(folder, ".class")) {
            String name = folder.relativize(file).toString().replace('/', '.');
            classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
        }
        return classes;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
