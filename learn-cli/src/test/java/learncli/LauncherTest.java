package learncli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code learn}, run as a user runs it; the stand-in for Maven is that of {@link LauncherFolder}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it is learn.cmd")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("slow")
class LauncherTest {

    private static final String FIRST_USE = "Building ./learn (first use; about a minute while Maven downloads) ...\n";
    private static final String AGAIN = "Building ./learn again: its sources have changed ...\n";

    @TempDir
    private static Path standIn;

    @TempDir
    private Path base;

    private LauncherFolder folder;

    @BeforeAll
    static void compile() throws IOException {
        LauncherFolder.compileStandIn(standIn);
    }

    @BeforeEach
    void a_fresh_checkout() throws IOException {
        folder = new LauncherFolder(base, "the course", standIn);
    }

    private String couldNotBeBuilt() {
        return "./learn could not be built. All that Maven said is in "
                + folder.root().resolve("learn-cli/target/learn-build.log") + "\n";
    }

    @Test
    void it_builds_on_first_use_and_says_so_and_never_again() throws Exception {
        folder.mavenOfTheRealCommand();

        LauncherFolder.Ended first = folder.learn();
        LauncherFolder.Ended second = folder.learn();

        assertThat(first.err()).isEqualTo(FIRST_USE);
        assertThat(first.out()).startsWith("A made-up course  demo  steps   exercises\n");
        assertThat(first.status()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(folder.builds()).isEqualTo(1);
        assertThat(folder.root().resolve("learn-cli/target/learn-lock")).doesNotExist();
    }

    @Test
    void course_tools_is_built_when_one_of_its_commands_or_a_picture_is_first_asked_for() throws Exception {
        folder.learn("check", "prove");
        folder.learn("run", "1", "Demo", "--picture");
        assertThat(folder.root().resolve("course-tools/target")).doesNotExist();

        LauncherFolder.Ended first = folder.learn("prove", "2.1");
        LauncherFolder.Ended second = folder.learn("help", "book");
        LauncherFolder.Ended picture = folder.learn("demo", "1", "--picture", "demo.svg");

        assertThat(first.err()).isEqualTo(FIRST_USE);
        assertThat(first.out()).startsWith("course-tools: ").contains("prove|2.1");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).startsWith("course-tools: ").contains("help|book");
        assertThat(picture.out()).startsWith("course-tools: ").contains("demo|1|--picture|demo.svg");
        assertThat(folder.learn("book").status()).isEqualTo(1);
        assertThat(folder.learn("check").err()).isEmpty(); // learn-cli was built with it
        assertThat(folder.builds()).isEqualTo(2);
    }

    @Test
    void it_builds_again_when_a_source_was_edited_added_or_deleted() throws Exception {
        folder.learn();
        Path source = folder.root().resolve("learn-cli/src/main/java/learncli/Learn.java");
        Files.writeString(source, "// edited");
        assertThat(folder.learn().err()).isEqualTo(AGAIN);

        Path added = Files.writeString(source.resolveSibling("Added.java"), "");
        assertThat(folder.learn().err()).isEqualTo(AGAIN);

        Files.delete(added);
        assertThat(folder.learn().err()).isEqualTo(AGAIN);
        assertThat(folder.learn().err()).isEmpty();
    }

    @Test
    void a_source_that_was_only_touched_or_is_an_editors_own_file_needs_no_build() throws Exception {
        folder.learn();
        Path source = folder.root().resolve("learn-cli/src/main/java/learncli/Learn.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(7200)));
        Files.createSymbolicLink(source.resolveSibling(".#Learn.java"), Path.of("me@machine.1234"));

        assertThat(folder.learn().err()).isEmpty();
    }

    @Test
    void a_build_that_failed_half_way_is_not_taken_for_the_one_before() throws Exception {
        folder.learn();
        Path source = folder.root().resolve("learn-cli/src/main/java/learncli/Learn.java");
        String before = Files.readString(source);
        Files.writeString(source, "// does not compile");
        folder.maven("exit 1");
        folder.learn();
        Files.writeString(source, before);
        folder.maven("");

        assertThat(folder.learn().err()).isEqualTo(AGAIN);
    }

    @Test
    void an_edit_during_the_build_is_not_lost() throws Exception {
        folder.maven("echo >>learn-cli/src/main/java/learncli/Learn.java");
        folder.learn();
        folder.maven("");

        assertThat(folder.learn().err()).isEqualTo(AGAIN);
    }

    @Test
    void it_builds_again_when_the_library_is_gone() throws Exception {
        folder.learn();
        Path lib = folder.root().resolve("learn-cli/target/lib");
        Files.delete(lib.resolve(Checkout.placeOf(picocli.CommandLine.class).getFileName()));
        Files.delete(lib);

        assertThat(folder.learn().status()).isZero();
        assertThat(folder.builds()).isEqualTo(2);
    }

    @Test
    void it_builds_again_when_a_part_of_what_was_built_is_gone_and_says_so() throws Exception {
        folder.maven("mkdir -p learn-cli/target/lib; touch learn-cli/target/lib/a.jar");
        folder.learn();
        Files.delete(folder.root().resolve("learn-cli/target/lib/a.jar"));

        assertThat(folder.learn().err()).isEqualTo("Building ./learn again: some of what was built is gone ...\n");
        assertThat(folder.learn().err()).isEmpty();
    }

    @Test
    void an_archive_that_is_damaged_or_can_not_be_made_harms_nothing() throws Exception {
        folder.learn();
        Path archive = folder.archives().get(0);
        Files.delete(archive);
        LauncherFolder.Ended without = folder.learn("a"); // the stand-in has no Training
        assertThat(archive).isEmptyFile();
        Files.writeString(archive, "damaged");
        LauncherFolder.Ended damaged = folder.learn("a");

        assertThat(without.err()).isEmpty();
        assertThat(without.status()).isEqualTo(1);
        assertThat(damaged).isEqualTo(without);
    }

    @Test
    void each_java_has_an_archive_of_its_own(@TempDir Path otherJdk) throws Exception {
        for (String tool : List.of("java", "javac")) {
            LauncherFolder.script(
                    otherJdk.resolve("bin/" + tool),
                    "exec '" + LauncherFolder.JDK.resolve("bin/" + tool) + "' \"$@\"\n");
        }
        folder.learn();
        folder.javaHome(otherJdk);
        folder.learn("a");
        folder.learn("a");

        assertThat(folder.archives()).hasSize(2);
    }

    @Test
    void a_java_that_only_says_what_to_install_is_quoted() throws Exception {
        folder.javaHome(null);
        folder.tool("java", "echo 'Unable to locate a Java Runtime.' >&2; exit 1");
        folder.tool("javac", "exit 1");

        LauncherFolder.Ended ended = folder.learn();

        assertThat(ended.err())
                .isEqualTo("java does not start. It says: Unable to locate a Java Runtime.\n"
                        + "Install a JDK, 17 or newer, or set JAVA_HOME to one.\n");
        assertThat(folder.builds()).isZero();
    }

    @Test
    void of_a_failed_download_behind_a_proxy_it_says_what_maven_needs() throws Exception {
        folder.maven("echo '[ERROR] Could not transfer artifact a:b:pom:1 from/to central'\nexit 1");
        folder.environment("https_proxy", "http://me:secret@proxy.example.org:3128/");

        assertThat(folder.learn().err())
                .contains("There is a proxy in your environment, proxy.example.org, and Maven does not read it there.")
                .contains("<host>proxy.example.org</host><port>3128</port><username>USER</username>")
                .doesNotContain("secret");
    }

    @Test
    void a_folder_whose_name_java_can_not_have_is_named(@TempDir Path other) throws Exception {
        LauncherFolder colon = new LauncherFolder(other, "a:b", standIn);

        assertThat(colon.learn().err())
                .isEqualTo("There is a ':' in the name of the folder " + colon.root()
                        + ", where Java sees the end of a path: rename it.\n");
        for (String name : List.of("a=b", "really!")) {
            LauncherFolder misread =
                    new LauncherFolder(Files.createDirectory(other.resolve("of " + name)), name, standIn);
            assertThat(misread.learn().err())
                    .isEqualTo("There is a '=' or a final '!' in the name of the folder " + misread.root()
                            + ", which Java misreads: rename it.\n");
        }
    }

    @Test
    void a_folder_with_umlauts_works_in_the_locale_c(@TempDir Path other) throws Exception {
        LauncherFolder umlaut = new LauncherFolder(other, "k\u00fcrs", standIn);
        umlaut.environment("LC_ALL", "C");

        LauncherFolder.Ended ended = umlaut.learn();

        assertThat(ended.err()).isEqualTo(FIRST_USE);
        assertThat(umlaut.learn().err()).isEmpty();
    }

    @Test
    void it_works_from_any_folder() throws Exception {
        Path elsewhere = Files.createDirectories(base.resolve("some where/else"));

        LauncherFolder.Ended relative = folder.learnFrom(elsewhere, "../../the course/learn", "");
        LauncherFolder.Ended absolute = folder.learnFrom(elsewhere, folder.root() + "/learn", "", "run", "1");
        LauncherFolder.Ended inALesson = folder.learnFrom(folder.root().resolve("lesson01-a"), "../learn", "");

        assertThat(relative.out()).isEqualTo(folder.root() + "\n\n");
        assertThat(absolute.out()).isEqualTo(folder.root() + "\nrun|1\n");
        assertThat(inALesson.out()).isEqualTo(relative.out());
        assertThat(folder.builds()).isEqualTo(1);
    }

    @Test
    void the_build_leaves_the_input_to_the_program() throws Exception {
        folder.maven("cat >eaten");

        LauncherFolder.Ended ended = folder.learnFrom(folder.root(), "./learn", "typed\n");

        assertThat(ended.out()).endsWith("\ntyped\n");
        assertThat(folder.root().resolve("eaten")).isEmptyFile();
    }

    @Test
    void a_standard_input_that_is_closed_is_at_its_end() throws Exception {
        LauncherFolder.script(folder.root().resolve("closed"), "exec ./learn \"$@\" <&-\n");

        LauncherFolder.Ended ended = folder.learnFrom(folder.root(), "./closed", "");

        assertThat(ended.out())
                .isEqualTo(folder.root() + "\n\n"); // and not what the first file that Java opens has in it
        assertThat(ended.status()).isZero();
    }

    @Test
    void arguments_and_the_exit_status_are_passed_on() throws Exception {
        LauncherFolder.Ended ended = folder.learn("two words", "", "-x", "@y", "*");

        assertThat(ended.out()).endsWith("\ntwo words||-x|@y|*\n");
        assertThat(ended.status()).isEqualTo(5);
    }

    @Test
    void of_a_failed_build_it_shows_the_compilers_errors_once_and_tries_again_the_next_time() throws Exception {
        folder.maven("""
                at="$PWD/learn-cli/src/main/java/learncli/Learn.java:[7,12]"
                printf '\\033[0m[ERROR] COMPILATION ERROR : \\n[ERROR] %s cannot find symbol\\n  symbol:   variable x\\n' "$at"
                printf '[ERROR] Failed to execute goal on project learn-cli: Compilation failure\\n'
                printf '[ERROR] %s cannot find symbol\\n[ERROR]   symbol:   variable x\\n[ERROR] -> [Help 1]\\n' "$at"
                exit 1
                """);

        LauncherFolder.Ended failed = folder.learn();

        assertThat(failed.err())
                .isEqualTo(FIRST_USE
                        + "learn-cli/src/main/java/learncli/Learn.java:7: cannot find symbol\n"
                        + "  symbol:   variable x\n" + couldNotBeBuilt());
        assertThat(failed.out()).isEmpty();
        assertThat(failed.status()).isEqualTo(1);
        folder.maven("");
        assertThat(folder.learn().err()).isEqualTo(FIRST_USE);
    }

    @Test
    void of_a_build_with_the_wrong_tools_it_shows_the_sentence_that_says_so() throws Exception {
        folder.maven("echo '[ERROR] Rule 0: RequireMavenVersion failed with message:'\n"
                + "echo '[ERROR] This build needs Maven 3.8.7 or newer, and this is Maven 3.6.3.'\nexit 1");

        assertThat(folder.learn().err())
                .isEqualTo(FIRST_USE + "This build needs Maven 3.8.7 or newer, and this is Maven 3.6.3.\n"
                        + couldNotBeBuilt());
    }

    @Test
    void of_a_failed_download_it_says_what_to_look_at() throws Exception {
        folder.maven("echo '[ERROR] Could not transfer artifact a:b:pom:1 from/to central'\nexit 1");

        assertThat(folder.learn().err())
                .isEqualTo(FIRST_USE
                        + "Maven could not download what ./learn is built with: is there a network connection?\n"
                        + couldNotBeBuilt());
    }

    @Test
    void of_any_other_failure_it_shows_the_first_errors_or_the_last_line() throws Exception {
        folder.maven("echo '[ERROR] Something else'\necho '[ERROR] '\nexit 1");
        assertThat(folder.learn().err()).isEqualTo(FIRST_USE + "Something else\n" + couldNotBeBuilt());

        folder.maven("echo 'mvn: Permission denied'\nexit 126");
        assertThat(folder.learn().err()).isEqualTo(FIRST_USE + "mvn: Permission denied\n" + couldNotBeBuilt());
    }

    @Test
    void without_a_jdk_it_says_what_to_install() throws Exception {
        folder.javaHome(null);
        LauncherFolder.Ended nothing = folder.learn();
        folder.tool("java", "exit 0");
        LauncherFolder.Ended noCompiler = folder.learn();

        assertThat(nothing.err())
                .isEqualTo("There is no Java on the PATH: install a JDK, 17 or newer"
                        + " (Debian, Ubuntu: apt-get install openjdk-17-jdk).\n");
        assertThat(nothing.status()).isEqualTo(1);
        assertThat(noCompiler.err())
                .isEqualTo("The Java on the PATH has no compiler (javac): install a JDK, 17 or newer"
                        + " (Debian, Ubuntu: apt-get install openjdk-17-jdk).\n");
        assertThat(noCompiler.status()).isEqualTo(1);
        assertThat(folder.builds()).isZero();
    }

    @Test
    void without_java_home_it_takes_the_jdk_on_the_path() throws Exception {
        Path real = Path.of(System.getProperty("java.home"), "bin");
        folder.javaHome(null);
        folder.tool("java", "exec '" + real.resolve("java") + "' \"$@\"");
        folder.tool("javac", "exit 0");

        assertThat(folder.learn().status()).isZero();
    }

    @Test
    void a_wrong_java_home_is_named() throws Exception {
        Path home = base.resolve("no jdk");
        folder.javaHome(home);
        LauncherFolder.Ended nothing = folder.learn();
        LauncherFolder.script(home.resolve("bin/java"), "exit 0");
        LauncherFolder.Ended noCompiler = folder.learn();

        assertThat(nothing.err())
                .isEqualTo("JAVA_HOME is " + home
                        + ", and there is no bin/java in it: set it to a JDK, 17 or newer, or unset it.\n");
        assertThat(nothing.status()).isEqualTo(1);
        assertThat(noCompiler.err()).contains("there is no bin/javac in it");
        assertThat(noCompiler.status()).isEqualTo(1);
    }

    @Test
    void without_maven_it_says_what_to_install_unless_it_is_built_already() throws Exception {
        folder.noMaven();
        LauncherFolder.Ended failed = folder.learn();
        folder.maven("");
        folder.learn();
        folder.noMaven();
        LauncherFolder.Ended built = folder.learn();

        assertThat(failed.err())
                .isEqualTo("./learn must be built first, and there is no mvn on the PATH:"
                        + " install Maven 3.8.7 or newer (Debian, Ubuntu: apt-get install maven).\n");
        assertThat(failed.status()).isEqualTo(1);
        assertThat(built.status()).isZero();
    }

    @Test
    void of_two_at_once_one_builds_and_the_other_waits_for_it() throws Exception {
        // bounded: without the file the build fails after about 20 s
        folder.maven("touch building\ntries=0\nuntil [ -e go ]; do\n"
                + "tries=$((tries + 1)); [ $tries -lt 400 ] || exit 1; sleep 0.05\ndone");
        Path nothing = Files.createFile(base.resolve("nothing"));
        LauncherFolder.Running first = folder.start(folder.root(), "./learn", nothing);
        await().until(() -> Files.exists(folder.root().resolve("building")));
        LauncherFolder.Running second = folder.start(folder.root(), "./learn", nothing);
        await().until(() -> Files.readString(second.err()).contains("waits"));
        Files.createFile(folder.root().resolve("go"));

        LauncherFolder.Ended firstEnded = LauncherFolder.ended(first);
        LauncherFolder.Ended secondEnded = LauncherFolder.ended(second);

        assertThat(firstEnded.status()).isZero();
        assertThat(secondEnded.status()).isZero();
        assertThat(secondEnded.out()).isEqualTo(firstEnded.out());
        assertThat(secondEnded.err()).isEqualTo("Another ./learn is building; this one waits for it ...\n");
        assertThat(folder.builds()).isEqualTo(1);
    }

    @Test
    void the_lock_of_one_that_was_killed_blocks_nobody() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        MadeUpCourse.in(folder.root()).write("learn-cli/target/learn-lock", gone.pid() + "\n");

        assertThat(folder.learn().err()).isEqualTo(FIRST_USE);
    }

    @Test
    void in_an_edition_for_a_class_there_are_no_tools_for_teachers() throws Exception {
        Files.delete(folder.root().resolve("course-tools/pom.xml"));

        LauncherFolder.Ended ended = folder.learn("prove", "2.1");

        assertThat(ended.err())
                .isEqualTo(
                        "This edition of the course is for a class: it has no tools for teachers, and draws no pictures.\n");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(folder.learn("check").status()).isEqualTo(1);
        assertThat(folder.builds()).isEqualTo(1);
    }

    @Test
    void away_from_the_course_it_says_where_it_belongs() throws Exception {
        Path elsewhere = Files.createDirectory(base.resolve("elsewhere"));
        Files.copy(folder.root().resolve("learn"), elsewhere.resolve("learn"));

        LauncherFolder.Ended ended = folder.learnFrom(elsewhere, "./learn", "");

        assertThat(ended.err())
                .isEqualTo(elsewhere.toRealPath()
                        + " is not the folder of the course: this command belongs there, next to learn-cli.\n");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(elsewhere.resolve("learn-cli")).doesNotExist();
    }
}
