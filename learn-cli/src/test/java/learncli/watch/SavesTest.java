package learncli.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import learncli.course.FileState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each test collects the file's content at the moment of each notice, and so would see half a save. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class SavesTest {

    private final List<String> told = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private Path file;
    private Saves saves;

    @BeforeEach
    void a_file_that_is_watched() throws IOException {
        file = Files.writeString(folder.resolve("A.java"), "old");
        watch(Duration.ofMillis(20));
    }

    /** @param quiet longer than usual where a busy machine might pause between two steps of a save */
    private void watch(Duration quiet) {
        saves = new Saves(List.of(), saved -> told.add(content()), quiet, Duration.ofSeconds(1));
        saves.watch(file, () -> FileState.of(folder.resolve("Helper.java")));
    }

    @AfterEach
    void close() {
        saves.close();
    }

    @Test
    void saving_a_helper_counts_as_saving_the_file() throws IOException {
        Files.writeString(folder.resolve("Helper.java"), "new");

        awaitTold("old");
        Files.writeString(folder.resolve("Helper.java"), "newer");
        awaitTold("old", "old");
    }

    private String content() {
        try {
            return Files.exists(file) ? Files.readString(file) : "gone";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitTold(String... contents) {
        await().untilAsserted(() -> assertThat(told).containsExactly(contents));
    }

    @Test
    void every_save_is_noticed() throws IOException {
        Files.writeString(file, "first");
        awaitTold("first");
        Files.writeString(file, "second");
        awaitTold("first", "second");
    }

    @Test
    void replacing_the_file_with_another_is_noticed() throws IOException {
        Path beside = Files.writeString(folder.resolve("A.java~"), "new"); // of the same length as the old one
        Files.setLastModifiedTime(beside, Files.getLastModifiedTime(file));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);

        awaitTold("new");
    }

    @Test
    void a_save_in_several_steps_is_noticed_once_when_it_is_complete() throws IOException {
        saves.close();
        watch(Duration.ofSeconds(1));
        Files.writeString(file, ""); // some editors empty the file first
        Files.writeString(file, "half of the class, ");
        Files.writeString(file, "and the rest", StandardOpenOption.APPEND);
        awaitTold("half of the class, and the rest");
        Files.writeString(file, "next");

        awaitTold("half of the class, and the rest", "next"); // and nothing between them
    }

    @Test
    void a_file_that_is_deleted_and_rewritten_is_noticed_once() throws IOException {
        Files.delete(file);
        Files.writeString(file, "anew");

        awaitTold("anew");
    }

    @Test
    void a_file_that_stays_deleted_is_noticed() throws IOException {
        Files.delete(file);

        awaitTold("gone");
    }

    @Test
    void a_file_in_a_folder_that_does_not_exist_yet_is_noticed() throws IOException {
        file = folder.resolve("later/B.java");
        saves.watch(file, () -> "");

        Files.createDirectory(file.getParent());
        Files.writeString(file, "B");

        awaitTold("B");
    }

    @Test
    void only_one_file_is_watched_at_a_time() throws IOException {
        Path other = Files.writeString(folder.resolve("B.java"), "b");
        saves.watch(other, () -> "");

        Files.writeString(file, "not watched any more");
        Files.writeString(other, "bb");

        awaitTold("not watched any more"); // once, because of B: content() always reads A
    }

    @Test
    void a_save_of_another_file_is_noticed_once() throws IOException {
        saves.close();
        Path other = Files.writeString(folder.resolve("B.java"), "b");
        List<Path> saved = new CopyOnWriteArrayList<>();
        saves = new Saves(List.of(file, other), saved::add);
        saves.watch(file, () -> "");
        Files.writeString(file, "first");
        await().untilAsserted(() -> assertThat(saved).containsExactly(file));
        saves.watch(other, () -> "");

        Files.writeString(file, "not watched any more");

        await().untilAsserted(() -> assertThat(saved).containsExactly(file, file));
        Files.writeString(other, "bb");
        await().untilAsserted(() -> assertThat(saved).containsExactly(file, file, other));
    }

    @Test
    void it_can_be_asked_to_report_the_file_again() {
        saves.tellAgain();

        awaitTold("old");
    }
}
