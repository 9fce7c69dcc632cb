package learncli;

import static java.nio.file.Files.readString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import learncli.course.Course;
import learncli.course.Jdk;
import learncli.course.Lesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lesson is whole without the others, so a few small files stand in several: they must stay the same. */
class SharedFilesTest {

    private static final List<String> IDEAS_THAT_RETURN = List.of(
            "Deadline.java",
            "LingeringClose.java",
            "Line.java",
            "LineReader.java",
            "Watchdog.java",
            "demo/Actor.java",
            "demo/Play.java");

    /** By the file's name within the lesson's package: those that two or more lessons have. */
    static Map<String, List<Path>> shared() throws IOException {
        Map<String, List<Path>> files = new TreeMap<>();
        for (Lesson lesson : Course.in(Checkout.root()).lessons()) {
            Path sources = lesson.sources().resolve(lesson.packageName());
            try (Stream<Path> all = Files.walk(sources)) {
                all.filter(Jdk::isSource).sorted().forEach(file -> {
                    String name = sources.relativize(file).toString().replace('\\', '/');
                    if (name.startsWith("terminal/") || IDEAS_THAT_RETURN.contains(name)) {
                        files.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
                    }
                });
            }
        }
        files.values().removeIf(same -> same.size() < 2);
        return files;
    }

    static Set<String> names() throws IOException {
        return shared().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void is_the_same_in_every_lesson_but_for_its_package(String name) throws IOException {
        List<Path> files = shared().get(name);
        Path first = files.get(0);
        for (Path other : files) {
            assertThat(withoutPackage(readString(other)))
                    .as("%s, which is to be the same as %s", other, first)
                    .isEqualTo(withoutPackage(readString(first)));
        }
    }

    @Test
    void the_terminal_s_files_are_found() throws IOException {
        assertThat(names()).contains("terminal/Launch.java", "terminal/Port.java", "terminal/Show.java");
    }

    @Test
    void lessons_4_to_6_end_their_threads_in_the_same_way() throws IOException {
        String lesson4 = code("lesson04-multithreaded/src/main/java/lesson04/ClientThreads.java");

        assertThat(code("lesson05-nicknames-chatroom/src/main/java/lesson05/ClientThreads.java"))
                .isEqualTo(lesson4);
        assertThat(code("lesson06-shared-counter-lock/src/main/java/lesson06/ClientThreads.java"))
                .isEqualTo(lesson4);
    }

    @Test
    void lesson_7_measures_the_server_of_lesson_4() throws IOException {
        String lesson4 = "lesson04-multithreaded/src/main/java/lesson04/";
        String lesson7 = "lesson07-ten-thousand-clients/src/main/java/lesson07/";

        assertThat(code(lesson7 + "ThreadServer.java")).isEqualTo(code(lesson4 + "MultithreadedServer.java"));
        assertThat(code(lesson7 + "ClientSession.java")).isEqualTo(code(lesson4 + "ClientSession.java"));
    }

    /** A class up to its {@code main}, without what differs on purpose: the server's name, and "Client number". */
    private static String code(String file) throws IOException {
        String code = readString(Checkout.root().resolve(file));
        return code.substring(code.indexOf("final class"))
                .replaceFirst("(?s)public static void main.*", "")
                .replaceAll("(Multithreaded|Thread)Server|(Thread|Client) number|implements \\w+", "")
                .replaceAll("@Override|// @(start|end).*|\\s", "");
    }

    private static String withoutPackage(String source) {
        return source.replaceFirst("package [\\w.]+;", "").replaceAll("(?m)^import lesson\\d\\d\\.", "import ");
    }
}
