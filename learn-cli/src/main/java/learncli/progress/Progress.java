package learncli.progress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import learncli.grading.Outcome;

/**
 * The progress file, {@code .learn/progress}. Any number of processes and threads may use it at once: whoever changes it
 * holds a lock from reading it to having written it. What can't be read or saved is told, and nothing else fails for it:
 * a learner's verdict matters more.
 */
public final class Progress {

    private static final Object ONE_AT_A_TIME =
            new Object(); // a file lock keeps out other processes, not other threads

    private final Path folder;
    private final Path file;
    private final Consumer<String> tell;
    private String told = ""; // guarded by this

    /**
     * @param root the folder of the course
     * @param tell what is told in case of trouble, a sentence or two
     */
    public Progress(Path root, Consumer<String> tell) {
        this.folder = root.resolve(".learn");
        this.file = folder.resolve("progress");
        this.tell = tell;
    }

    /** The folder that this and other things are kept in; it may not be there yet. */
    public Path folder() {
        return folder;
    }

    /** What is known of the exercises, by their ids; those that were never checked are missing. */
    public Map<String, Attempt> attempts() {
        try {
            ProgressText text = read();
            return text.intact() ? text.attempts() : repaired();
        } catch (IOException e) {
            tell.accept("Your progress can't be read: " + inWords(e));
            return Map.of();
        }
    }

    /** What is known of one exercise. */
    public Attempt attempt(String id) {
        return attempts().getOrDefault(id, Attempt.none(id));
    }

    /**
     * Notes how a class fared, unless the outcome says nothing about the class. The disk is waited for, so this is for when
     * the learner has seen the outcome.
     */
    public void note(Outcome outcome) {
        if (outcome.digest().isEmpty()) {
            return;
        }
        Attempt.Check check =
                new Attempt.Check(outcome.passed(), outcome.results().size(), outcome.points(), outcome.digest());
        change(outcome.place().id(), old -> old.with(check, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Notes that so many hints have been shown. */
    public void noteHints(String id, int shown) {
        change(id, old -> old.withHints(shown));
    }

    /** Notes that a class was made what it was at first. */
    public void noteReset(String id) {
        change(id, Attempt::begunAnew);
    }

    private void change(String id, UnaryOperator<Attempt> change) {
        try {
            locked(() -> {
                Map<String, Attempt> attempts = new TreeMap<>(intact().attempts());
                Attempt old = attempts.getOrDefault(id, Attempt.none(id));
                Attempt changed = change.apply(old);
                if (!changed.equals(old)) {
                    attempts.put(id, changed);
                    SafeFile.write(file, ProgressText.of(attempts.values()).getBytes(ISO_8859_1));
                }
                return attempts;
            });
        } catch (IOException e) {
            tellOnce("Your progress can't be saved: " + inWords(e) + ". What was saved before is still there.");
        }
    }

    /** One command may try for many exercises, and each time it is the same. */
    private synchronized void tellOnce(String trouble) {
        if (!trouble.equals(told)) {
            told = trouble;
            tell.accept(trouble);
        }
    }

    private ProgressText read() throws IOException {
        try {
            return ProgressText.parse(Files.readString(file, ISO_8859_1)); // an encoding in which all bytes are valid
        } catch (NoSuchFileException e) {
            return new ProgressText(Map.of(), true);
        }
    }

    private Map<String, Attempt> repaired() throws IOException {
        return locked(() -> intact().attempts());
    }

    /** Reads the file; sets it aside if it is damaged, and keeps what can be read of it. Under the lock. */
    private ProgressText intact() throws IOException {
        ProgressText text = read();
        if (!text.intact()) {
            Path aside = Dated.path(folder, "progress.damaged");
            Files.move(file, aside);
            SafeFile.write(file, ProgressText.of(text.attempts().values()).getBytes(ISO_8859_1));
            tell.accept("Your progress was damaged: the file is now " + aside.getFileName() + " in " + folder
                    + ", and what could be read of it is kept (exercises: "
                    + (text.attempts().isEmpty()
                            ? "none"
                            : String.join(", ", text.attempts().keySet()))
                    + "). ./learn check --all finds out the rest again.");
        }
        return text;
    }

    private interface Work {
        Map<String, Attempt> run() throws IOException;
    }

    private Map<String, Attempt> locked(Work work) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) { // blocks while another process has it, some milliseconds
                assert lock.isValid();
                return work.run();
            }
        }
    }

    private static String inWords(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "you may not write to " + denied.getFile();
        }
        return e.getMessage() == null ? e.toString() : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
