package learncli.progress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import learncli.course.Exercise;
import learncli.grading.Outcome;

/**
 * What the learner has reached, in the file {@code .learn/progress.properties}: a line for each exercise. Any number of
 * processes and threads may use it at once. If it can't be read or saved, the user is told, and the command continues.
 */
public final class Progress {

    private static final Object ONE_AT_A_TIME = new Object(); // a file lock keeps out processes, but not threads

    private final Path folder;
    private final Path file;
    private final Consumer<String> tell;
    private final Set<String> told = new HashSet<>(); // guarded by this

    /** @param tell gets a sentence or two if something goes wrong */
    public Progress(Path root, Consumer<String> tell) {
        this.folder = root.resolve(".learn");
        this.file = folder.resolve("progress.properties");
        this.tell = tell;
    }

    /** What is known about the exercises, by their ids; those that were never checked are missing. */
    public Map<String, ExerciseRecord> records() {
        try {
            return read();
        } catch (IOException e) {
            tellOnce("Your progress can't be read: " + inWords(e));
            return Map.of();
        }
    }

    /** What is known about one exercise. */
    public ExerciseRecord record(String id) {
        return ExerciseRecord.of(id, records());
    }

    /** Notes how a class fared, unless the outcome says nothing about the class. Waits for the disk, so first show it. */
    public void note(Outcome outcome) {
        if (!outcome.isAboutTheClass()) {
            return;
        }
        ExerciseRecord.Result result = new ExerciseRecord.Result(
                outcome.passed(), outcome.grades().results().size(), outcome.points(), outcome.digest());
        change(outcome.exercise().id(), old -> old.with(result, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Notes that so many hints have been shown. */
    public void noteHints(String id, int shown) {
        change(id, old -> old.withHints(shown));
    }

    /** Puts the stub in place of the learner's file; returns where that file is kept, if there was one. */
    public Optional<Path> reset(Exercise exercise) throws IOException {
        Path written = exercise.learnersFile();
        byte[] stub = Files.readAllBytes(exercise.stub());
        Path kept = null;
        if (Files.exists(written)) {
            kept = SafeFile.dated(Files.createDirectories(folder.resolve("kept")), exercise.className() + ".java");
            SafeFile.write(kept, Files.readAllBytes(written));
        }
        Files.createDirectories(written.getParent());
        SafeFile.write(written, stub);
        change(exercise.id(), ExerciseRecord::begunAnew);
        return Optional.ofNullable(kept);
    }

    private void change(String id, UnaryOperator<ExerciseRecord> change) {
        synchronized (ONE_AT_A_TIME) {
            try {
                Files.createDirectories(folder);
                try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    channel.lock(); // blocks while another process has it, some milliseconds
                    Map<String, ExerciseRecord> records = read();
                    records.put(id, change.apply(ExerciseRecord.of(id, records)));
                    write(records);
                } // which releases the lock
            } catch (IOException e) {
                tellOnce("Your progress can't be saved: " + inWords(e) + ". What was saved before is still there.");
            }
        }
    }

    private void write(Map<String, ExerciseRecord> records) throws IOException {
        Properties lines = new Properties();
        records.values().forEach(record -> lines.setProperty(record.id(), record.text()));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        lines.store(text, "written by ./learn");
        SafeFile.write(file, text.toByteArray());
    }

    private Map<String, ExerciseRecord> read() throws IOException {
        Map<String, ExerciseRecord> records = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            Properties lines = new Properties();
            lines.load(in);
            lines.stringPropertyNames().forEach(id -> records.put(id, ExerciseRecord.parse(id, lines.getProperty(id))));
        } catch (NoSuchFileException e) {
            // nothing was done yet
        } catch (RuntimeException damaged) {
            Path aside = SafeFile.dated(folder, "progress.damaged");
            Files.move(file, aside);
            tell.accept("Your progress was damaged. The file is now " + aside + "; ./learn check --all grades anew.");
            records.clear();
        }
        return records;
    }

    /** Reports the same problem only once. */
    private synchronized void tellOnce(String trouble) {
        if (told.add(trouble)) {
            tell.accept(trouble);
        }
    }

    private static String inWords(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "you have no access to " + denied.getFile();
        }
        return e.getMessage() == null ? e.toString() : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
