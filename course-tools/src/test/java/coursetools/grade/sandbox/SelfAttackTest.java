package coursetools.grade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import learncli.Checkout;
import learncli.course.Folders;
import learncli.grading.JvmStarter;
import learncli.grading.Libraries;
import org.junit.jupiter.api.Test;

class SelfAttackTest {

    @Test
    void no_attack_gets_out_of_the_sandbox() {
        assumeTrue(Bubblewrap.works(), "bubblewrap is not installed, or does not work here");
        try (Bubblewrap sandbox = new Bubblewrap()) {
            assertThat(SelfAttack.succeeding(sandbox.starter(0), Checkout.root()))
                    .isEmpty();
        }
    }

    @Test
    void a_course_below_the_sandbox_s_own_temporary_folder_is_no_false_alarm() throws IOException {
        assumeTrue(Bubblewrap.works(), "bubblewrap is not installed, or does not work here");
        String classPath = Libraries.classPath();
        Path course = Files.createTempDirectory(Path.of("/tmp"), "course");
        Path library = Files.createFile(course.resolve("library.jar")); // because of it, the sandbox has such a folder
        System.setProperty("java.class.path", classPath + File.pathSeparator + library);
        try (Bubblewrap sandbox = new Bubblewrap()) {
            assertThat(SelfAttack.succeeding(sandbox.starter(0), course)).isEmpty();
            assertThat(Folders.children(course)).containsExactly(library);
        } finally {
            System.setProperty("java.class.path", classPath);
            Folders.delete(course);
        }
    }

    @Test
    void without_a_sandbox_they_succeed() {
        assertThat(SelfAttack.succeeding(JvmStarter.PLAIN, Checkout.root()))
                .contains(
                        "read the course",
                        "write a file into " + Checkout.root(),
                        "connect to another program",
                        "see other programs",
                        "see the environment");
    }

    @Test
    void a_sandbox_that_starts_nothing_does_not_count_as_safe() {
        assertThat(SelfAttack.succeeding(arguments -> new ProcessBuilder("false").start(), Checkout.root()))
                .singleElement()
                .asString()
                .startsWith("end before it tried");
    }
}
