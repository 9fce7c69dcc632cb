package learncli.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final String LINE = "1.1=2026-01-02T03:04:05Z,3 3 10 ,3 3 10 ,2,false\n";
    private static final String OTHER = "2.1=,1 9 1 0a0a,1 9 1 0a0a,0,false\n";

    @TempDir
    private Path root;

    private final List<String> told = new ArrayList<>();
    private Progress progress;
    private Path file;

    @BeforeEach
    void empty() {
        progress = new Progress(root, told::add);
        file = root.resolve(".learn").resolve("progress.properties");
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
        assertThat(progress.records()).isEmpty();
        assertThat(progress.record("1.1").wasChecked()).isFalse();
        assertThat(root).isEmptyDirectory();
        assertThat(told).isEmpty();
    }

    @Test
    void what_is_noted_is_added_to_what_was_known() throws Exception {
        write(LINE + OTHER);

        progress.noteHints("2.1", 3);
        progress.noteHints("2.1", 1); // a hint seen again

        assertThat(progress.record("1.1"))
                .isEqualTo(ExerciseRecord.parse("1.1", LINE.strip().substring(4)));
        assertThat(progress.record("2.1").hints()).isEqualTo(3);
        assertThat(progress.record("2.1").best().digest()).isEqualTo("0a0a");
        assertThat(told).isEmpty();
    }

    private static ExerciseRecord.Result check(int passed, int tasks, int points, String digit) {
        return new ExerciseRecord.Result(passed, tasks, points, digit.repeat(64));
    }

    @Test
    void the_best_class_is_remembered_whatever_comes_after_it() {
        ExerciseRecord.Result right = check(3, 3, 10, "a");
        ExerciseRecord.Result broken = check(0, 0, 0, "b");
        ExerciseRecord solved = ExerciseRecord.of("1.1", Map.of())
                .with(check(1, 3, 5, "c"), Instant.EPOCH)
                .with(right, Instant.EPOCH);

        ExerciseRecord record = solved.with(broken, Instant.EPOCH);

        assertThat(record.isSolved()).isTrue();
        assertThat(record.last()).isEqualTo(broken);
        assertThat(record.best()).isEqualTo(right);
        assertThat(ExerciseRecord.parse("1.1", record.text())).isEqualTo(record);
        assertThat(ExerciseRecord.parse("1.1", solved.text())).isEqualTo(solved);
        assertThat(ExerciseRecord.parse("1.1", record.begunAnew().text()))
                .isEqualTo(record.begunAnew())
                .satisfies(anew -> assertThat(anew.isSolved()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0\0\0\0\0\0\0\0",
                LINE + "2.1=,1 9 1",
                LINE + "2.1=,1 9 1 \\u00,1 9 1 0a0a,0,false",
                LINE + "2.1=yesterday,1 9 1 0a0a,1 9 1 0a0a,0,false",
                "<<<<<<< HEAD\n" + LINE,
            })
    void a_damaged_file_is_set_aside_and_all_begins_anew(String damaged) throws Exception {
        write(damaged);

        assertThat(progress.records()).isEmpty();

        assertThat(setAside())
                .singleElement()
                .satisfies(aside -> assertThat(aside).content(UTF_8).isEqualTo(damaged));
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("Your progress was damaged. The file is now ")
                .endsWith("; ./learn check --all grades anew.");
        told.clear();
        progress.noteHints("2.2", 1);
        assertThat(progress.records()).containsOnlyKeys("2.2");
        assertThat(told).isEmpty();
    }

    @Test
    void what_can_t_be_saved_is_told_and_what_was_saved_stays() throws Exception {
        write(LINE);
        Files.createDirectories(
                file.resolveSibling("progress.properties.new").resolve("in the way")); // so no file can be written

        progress.noteHints("3.1", 1);
        progress.noteHints("3.2", 1); // which is told once

        assertThat(file).content(UTF_8).isEqualTo(LINE);
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("Your progress can't be saved: ")
                .endsWith(". What was saved before is still there.");
    }

    @Test
    void what_can_t_be_read_is_told() throws Exception {
        Files.createDirectories(file); // a folder can't be read as a file

        assertThat(progress.records()).isEmpty();
        assertThat(progress.records()).isEmpty(); // which is told once
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

        assertThat(progress.records()).hasSize(3 * Scribe.NOTES);
        assertThat(told).isEmpty();
    }
}
