package learncli.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import learncli.MadeUpCourse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LessonClassesTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path root;

    private MadeUpCourse course;

    @BeforeEach
    void a_lesson_of_two_classes() {
        course = MadeUpCourse.in(root)
                .program("Hello", "Names.print();")
                .source("Names", "class Names { static void print() {} }");
    }

    private Map<String, byte[]> upToDate() {
        return LessonClasses.upToDate(Course.in(root).lesson("1"), root);
    }

    private Path compiled(String name) {
        return root.resolve("lesson01-a/target/learn/classes/lesson01/" + name + ".class");
    }

    /** Compiles, and dates the result so far back that a test can see whether it is replaced. */
    private void compileLongAgo() throws IOException {
        upToDate();
        Files.setLastModifiedTime(compiled("Names"), LONG_AGO);
    }

    private boolean isStillThatOfLongAgo() throws IOException {
        return Files.getLastModifiedTime(compiled("Names")).equals(LONG_AGO);
    }

    @Test
    void the_first_time_all_is_compiled() {
        assertThat(upToDate()).containsOnlyKeys("lesson01.Hello", "lesson01.Names");
    }

    @Test
    void as_long_as_nothing_changes_nothing_is_compiled_again() throws IOException {
        compileLongAgo();

        upToDate();

        assertThat(isStillThatOfLongAgo()).isTrue();
    }

    @Test
    void an_edited_source_is_compiled_again() throws IOException {
        compileLongAgo();
        course.source("Names", "class Names { static void print() { System.out.println(); } }");

        upToDate();

        assertThat(isStillThatOfLongAgo()).isFalse();
    }

    @Test
    void a_source_with_another_time_is_compiled_again_even_if_it_is_an_older_one() throws IOException {
        compileLongAgo();
        Files.setLastModifiedTime(course.sources().resolve("Hello.java"), LONG_AGO);

        upToDate();

        assertThat(isStillThatOfLongAgo()).isFalse();
    }

    @Test
    void a_byte_order_mark_is_no_part_of_a_source() throws IOException {
        Path names = root.resolve("lesson01-a/src/main/java/lesson01/Names.java");
        Files.writeString(names, "\ufeff" + Files.readString(names));

        assertThat(upToDate()).containsOnlyKeys("lesson01.Hello", "lesson01.Names");
    }

    @Test
    void the_classes_of_a_deleted_source_are_gone() throws IOException {
        course.program("Extra", "Runnable inner = () -> {}; new Object() {};");
        assertThat(upToDate()).containsKeys("lesson01.Extra", "lesson01.Extra$1");

        Files.delete(course.sources().resolve("Extra.java"));

        assertThat(upToDate()).containsOnlyKeys("lesson01.Hello", "lesson01.Names");
        assertThat(compiled("Extra")).doesNotExist();
    }

    @Test
    void an_added_source_is_compiled() {
        upToDate();
        course.program("Extra", "");

        assertThat(upToDate()).containsKey("lesson01.Extra");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // where a link needs rights
    void what_an_editor_leaves_beside_a_source_is_no_source() throws IOException {
        Files.createSymbolicLink(course.sources().resolve(".#Hello.java"), Path.of("somebody@somewhere.4711"));
        Files.createSymbolicLink(course.sources().resolve("Gone.java"), Path.of("nowhere"));
        course.write("lesson01-a/src/main/java/lesson01/.Hello.java", "half a file")
                .write("lesson01-a/src/main/java/lesson01/Hello.java~", "an old one");

        assertThat(upToDate()).containsOnlyKeys("lesson01.Hello", "lesson01.Names");
        assertThat(course.learn("run", "1").out()).contains("Hello");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // whose files have other permissions
    void a_course_that_can_t_be_written_to_runs_as_it_was_compiled() throws IOException {
        upToDate();
        Path built = root.resolve("lesson01-a/target/learn");
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(built);
        try {
            setAll(built, PosixFilePermissions.fromString("r-xr-xr-x"));
            assumeFalse(Files.isWritable(built), "root may write anywhere");

            assertThat(upToDate()).containsOnlyKeys("lesson01.Hello", "lesson01.Names");

            course.program("Hello", "");
            assertThat(course.learn("run", "1", "Hello").err())
                    .isEqualTo("Lesson 1 must be compiled first, and you may not write to " + built + ".\n");
        } finally {
            setAll(built, before);
        }
    }

    private static void setAll(Path folder, Set<PosixFilePermission> permissions) throws IOException {
        Files.setPosixFilePermissions(folder, permissions);
        Files.setPosixFilePermissions(folder.resolve("lock"), permissions);
    }

    @Test
    void errors_are_shown_as_the_compiler_shows_them_and_nothing_is_run() {
        course.program("Hello", "int half = \"one\";\n\tint other = missing(1);");

        for (int attempt = 1; attempt <= 2; attempt++) { // the second time, too: there is no stamp after a failure
            MadeUpCourse.Answer answer = course.learn("run", "1", "Hello");

            String file = Path.of("lesson01-a", "src", "main", "java", "lesson01", "Hello.java")
                    .toString();
            assertThat(answer.err())
                    .isEqualTo(file + ":4: error: incompatible types: String cannot be converted to int\n"
                            + "        int half = \"one\";\n"
                            + "                   ^\n"
                            + file + ":5: error: cannot find symbol\n"
                            + "\tint other = missing(1);\n"
                            + "\t            ^\n"
                            + "  symbol:   method missing(int)\n"
                            + "  location: class Hello\n"
                            + "2 errors\n"
                            + "Lesson 1 does not compile, so nothing was run.\n");
            assertThat(answer.out()).isEmpty();
            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.program()).isEmpty();
        }
    }

    @Test
    void files_are_named_as_seen_from_where_the_user_stands() {
        course.program("Hello", "oops");

        assertThat(catchThrowable(() -> LessonClasses.upToDate(Course.in(root).lesson("1"), course.sources())))
                .hasMessageStartingWith("Hello.java:4: error: ");
    }

    @Test
    void a_lesson_can_use_the_jdk_alone() {
        course.program("Hello", "picocli.CommandLine.run(null);");

        assertThat(course.learn("run", "1", "Hello").err()).contains("error: package picocli does not exist");
    }

    @Test
    void what_java_17_does_not_have_does_not_compile() {
        course.program("Hello", "Thread.startVirtualThread(() -> {});");

        assertThat(course.learn("run", "1", "Hello").err()).contains("error: cannot find symbol");
    }
}
