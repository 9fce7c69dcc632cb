package learncli.watch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learncli.course.FileState;

/**
 * Notices that a file was saved, because its {@link FileState} has changed. It looks a hundred times a second: the operating
 * system's notices come late on macOS, and not at all from some network drives. One file is watched closely; the others
 * are looked at now and then.
 */
final class Saves implements AutoCloseable {

    private static final int LOOK_EVERY = 10; // milliseconds
    private static final int LOOKS_FOR_OTHERS = 10; // after this many looks, look at the other files

    /** A save is over when the file has stayed the same for this long: some editors save in several steps. */
    private static final Duration QUIET = Duration.ofMillis(20);

    /** The same for an empty or missing file, which is probably about to be written. */
    private static final Duration QUIET_IF_EMPTY = Duration.ofMillis(500);

    private final Map<Path, FileState> others = new HashMap<>(); // guarded by this, as is everything below
    private final Duration quiet;
    private final Duration quietIfEmpty;
    private final ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor();
    private Path file; // the one that is watched; null at first
    private Supplier<?> helpers;
    private Look told; // the save that was reported last; null: report again
    private Look last;
    private long since; // when it was first seen like that, in nanoseconds
    private long looks;

    /** The watched file, and the files that are compiled with it. */
    private record Look(FileState file, Object helpers) {}

    /** @param tell is called at each save, in a thread of its own; it must be quick */
    Saves(List<Path> all, Consumer<Path> tell) {
        this(all, tell, QUIET, QUIET_IF_EMPTY);
    }

    Saves(List<Path> all, Consumer<Path> tell, Duration quiet, Duration quietIfEmpty) {
        all.forEach(one -> others.put(one, FileState.of(one)));
        this.quiet = quiet;
        this.quietIfEmpty = quietIfEmpty;
        looker.scheduleWithFixedDelay(() -> look().forEach(tell), LOOK_EVERY, LOOK_EVERY, TimeUnit.MILLISECONDS);
    }

    /**
     * Watches this file from now on.
     *
     * @param helpers describes the files that it is compiled with: if this changes, the file counts as saved
     */
    synchronized void watch(Path next, Supplier<?> helpers) {
        if (file != null) {
            others.replace(file, last.file());
        }
        file = next;
        this.helpers = helpers;
        told = last = new Look(FileState.of(next), helpersNow());
    }

    /** Reports the watched file once more, as soon as it stays the same. */
    synchronized void tellAgain() {
        told = null;
    }

    private synchronized List<Path> look() {
        List<Path> saved = new ArrayList<>();
        boolean atOthers = looks++ % LOOKS_FOR_OTHERS == 0;
        if (file != null && isSaved(atOthers)) {
            saved.add(file);
        }
        if (atOthers) {
            others.replaceAll((other, before) -> {
                FileState now = FileState.of(other);
                if (other.equals(file) || now.isEmpty() || now.equals(before)) {
                    return before;
                }
                saved.add(other);
                return now;
            });
        }
        return saved;
    }

    private boolean isSaved(boolean withHelpers) {
        Look now = new Look(FileState.of(file), withHelpers ? helpersNow() : last.helpers());
        if (!now.equals(last)) {
            last = now;
            since = System.nanoTime();
        }
        Duration wanted = now.file().isEmpty() ? quietIfEmpty : quiet;
        if (now.equals(told) || System.nanoTime() - since < wanted.toNanos()) {
            return false;
        }
        told = now;
        return true;
    }

    private Object helpersNow() {
        try {
            return helpers.get();
        } catch (UncheckedIOException e) {
            return last == null ? null : last.helpers(); // a file is being changed: look again later
        }
    }

    @Override
    public void close() {
        looker.shutdownNow();
    }
}
