package coursetools.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import learncli.terminal.Trouble;

/** A running {@code ./learn watch}, and a learner who saves. */
final class WatchedSaves implements AutoCloseable {

    private static final Pattern VERDICT = Pattern.compile("\\(.*checked at .*\\)");
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration BETWEEN_SAVES = Duration.ofMillis(300); // nobody is quicker

    private final Process watch;
    private final BlockingQueue<Long> verdicts = new LinkedBlockingQueue<>(); // when each came: System.nanoTime()

    WatchedSaves(Typed typed, String exercise) throws IOException {
        watch = typed.start(List.of("./learn", "watch", "--stay", exercise));
        Thread reader = new Thread(this::readAll, "learn-benchmark");
        reader.setDaemon(true);
        reader.start();
    }

    private void readAll() {
        try (BufferedReader lines = watch.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (VERDICT.matcher(line).matches()) {
                    verdicts.add(System.nanoTime());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the process ends only when nobody reads any more
        }
    }

    long awaitVerdict() throws InterruptedException {
        Long time = verdicts.poll(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        if (time == null) {
            throw Trouble.failed("./learn watch gave no verdict within " + LONGEST.toSeconds() + " s.");
        }
        return time;
    }

    /** Saves, and returns how long it took until the verdict was printed. */
    Duration save(Path file, String text) throws IOException, InterruptedException {
        Thread.sleep(BETWEEN_SAVES.toMillis());
        if (!verdicts.isEmpty()) {
            throw Trouble.failed("./learn watch gave two verdicts for one save.");
        }
        long start = System.nanoTime();
        Files.writeString(file, text);
        return Duration.ofNanos(awaitVerdict() - start);
    }

    @Override
    public void close() {
        Typed.stop(watch);
    }
}
