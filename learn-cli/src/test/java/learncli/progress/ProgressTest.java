package learncli.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.Program;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ProgressTest {

    private static final String LINE = "1.1 solved=2026-01-02T03:04:05Z passed=3/3 points=10 hints=2 file=-\n";
    private static final String OTHER = "2.1 solved=- passed=1/9 points=1 hints=0 file=" + "0a".repeat(32) + "\n";
    private static final String HEADING = "progress 1, written by ./learn\n";
    private static final String INTACT = HEADING + LINE + OTHER + "end 2\n";

    @TempDir
    private Path root;

    private final List<String> told = new ArrayList<>();
    private Progress progress;
    private Path file;

    @BeforeEach
    void empty() {
        progress = new Progress(root, told::add);
        file = root.resolve(".learn").resolve("progress");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Path> setAside() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(name -> name.getFileName().toString().startsWith("progress.damaged"))
                    .toList();
        }
    }

    @Test
    void where_nothing_was_done_nothing_is_known_and_no_file_is_made() {
        assertThat(progress.attempts()).isEmpty();
        assertThat(progress.attempt("1.1").wasChecked()).isFalse();
        assertThat(root).isEmptyDirectory();
        assertThat(told).isEmpty();
    }

    @Test
    void what_is_noted_is_added_to_what_was_known() throws Exception {
        write(INTACT);

        progress.noteHints("2.1", 3);
        progress.noteHints("2.1", 1); // a hint seen again
        progress.noteReset("1.1");

        assertThat(file)
                .content(UTF_8)
                .isEqualTo(
                        HEADING + LINE.replace("3/3 points=10", "0/0 points=0").replace("\n", " reset\n")
                                + OTHER.replace("hints=0", "hints=3") + "end 2\n");
        assertThat(told).isEmpty();
    }

    private static Attempt.Check check(int passed, int tasks, int points, String digit) {
        return new Attempt.Check(passed, tasks, points, digit.repeat(64));
    }

    @Test
    void the_best_class_is_remembered_whatever_comes_after_it() {
        Attempt.Check right = check(3, 3, 10, "a");
        Attempt.Check broken = check(0, 0, 0, "b");
        Attempt solved =
                Attempt.none("1.1").with(check(1, 3, 5, "c"), Instant.EPOCH).with(right, Instant.EPOCH);

        Attempt attempt = solved.with(broken, Instant.EPOCH);

        assertThat(attempt.isSolved()).isTrue();
        assertThat(attempt.last()).isEqualTo(broken);
        assertThat(attempt.best()).isEqualTo(right);
        assertThat(Attempt.parse(attempt.line())).isEqualTo(attempt);
        assertThat(Attempt.parse(solved.line())).isEqualTo(solved);
        assertThat(Attempt.parse(attempt.begunAnew().line()))
                .isEqualTo(attempt.begunAnew())
                .satisfies(anew -> assertThat(anew.isSolved()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // as a full disk leaves it
                "\0\0\0\0\0\0\0\0",
                HEADING + LINE,
                HEADING + LINE + "2.1 solved=- pas",
                HEADING + LINE + "2.1 \u00ff\nend 2\n",
                HEADING + LINE + LINE + "end 1\n",
                "<<<<<<< HEAD\n" + LINE + "end 1\n",
            })
    void a_damaged_file_is_set_aside_and_what_can_be_read_of_it_is_kept(String damaged) throws Exception {
        write(damaged);

        boolean readable = damaged.contains(LINE);
        assertThat(progress.attempts().keySet()).isEqualTo(readable ? Set.of("1.1") : Set.of());

        assertThat(setAside())
                .singleElement()
                .satisfies(aside -> assertThat(aside).content(UTF_8).isEqualTo(damaged));
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("Your progress was damaged: the file is now progress.damaged.")
                .contains("(exercises: " + (readable ? "1.1" : "none") + ")");
        told.clear();
        progress.noteHints("2.2", 1);
        assertThat(progress.attempts()).containsKey("2.2").hasSize(readable ? 2 : 1);
        assertThat(told).isEmpty();
    }

    @Test
    void what_can_t_be_saved_is_told_and_what_was_saved_stays() throws Exception {
        write(INTACT);
        Files.createDirectories(file.resolveSibling("progress.new").resolve("in the way")); // so no file can be written

        progress.noteHints("3.1", 1);
        progress.noteHints("3.2", 1); // which is told once

        assertThat(file).content(UTF_8).isEqualTo(INTACT);
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("Your progress can't be saved: ")
                .endsWith(". What was saved before is still there.");
    }

    @Test
    void what_can_t_be_read_is_told() throws Exception {
        Files.createDirectories(file); // a folder can't be read as a file

        assertThat(progress.attempts()).isEmpty();
        assertThat(told).singleElement().asString().startsWith("Your progress can't be read: ");
    }

    /** Notes hints for many exercises, each in the course of two. */
    static final class Scribe implements Runnable {

        static final int NOTES = 50;

        private final Path root;
        private final String name;

        Scribe(Path root, String name) {
            this.root = root;
            this.name = name;
        }

        @Override
        public void run() {
            Progress progress = new Progress(root, trouble -> {
                throw new IllegalStateException(trouble);
            });
            for (int i = 0; i < NOTES; i++) {
                progress.noteHints(name + i, 1);
            }
        }

        public static void main(String[] arguments) {
            System.out.println("writes");
            new Scribe(Path.of(arguments[0]), "other").run();
        }
    }

    @Test
    void two_processes_and_two_threads_that_note_at_once_lose_nothing() throws Exception {
        try (Program other = Program.start(Scribe.class, root.toString())) {
            Thread thread = new Thread(new Scribe(root, "thread"));
            other.out().awaitLine("writes");
            thread.start();
            new Scribe(root, "mine").run();
            thread.join();
            assertThat(other.awaitExit()).isZero();
            assertThat(other.err().text()).isEmpty();
        }

        assertThat(progress.attempts()).hasSize(3 * Scribe.NOTES);
        assertThat(told).isEmpty();
    }
}
