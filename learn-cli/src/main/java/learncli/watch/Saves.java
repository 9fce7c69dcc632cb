package learncli.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sees that a file was saved. Whether it was, its {@link Stamp} alone tells: that holds for editors that write into the
 * file and for those that put another in its place. The operating system's notice only says when to look; where none
 * comes, or late (macOS, folders of another machine), the stamp is looked at ten times a second all the same.
 *
 * <p>One file is watched. That one of the others was saved is told, too, but not so carefully.
 */
final class Saves implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** Nothing happens to a file for so long when a save is done: some editors save in several steps. */
    private static final Duration QUIET = Duration.ofMillis(20);

    /** The same for a file that is empty, or not there: more will probably come. */
    private static final Duration QUIET_IF_EMPTY = Duration.ofMillis(500);

    private final Function<Path, Object> helpers;
    private final Consumer<Path> tell;
    private final Duration quiet;
    private final Duration quietIfEmpty;
    private final WatchService notices; // null if the system has none left: the stamps are looked at all the same
    private final Thread watcher = new Thread(this::watch, "learn-saves");
    private Path file; // guarded by this, as the next three; null at first
    private Seen told; // of the file when it was last known to be saved; null: tell again
    private WatchKey folder;
    private final Map<Path, Stamp> all =
            new HashMap<>(); // guarded by this; of the one that is watched, it says nothing

    /** What there was to see of the watched file and of those it is compiled with. */
    private record Seen(Stamp file, Object helpers) {}

    /**
     * @param all the files that may be watched
     * @param helpers what is to be seen of the other files that one is compiled with: if one of them was saved, it was, too
     * @param tell is told at every save which file it was, in a thread of its own; what it does must be short
     */
    Saves(List<Path> all, Function<Path, Object> helpers, Consumer<Path> tell) {
        this(all, helpers, tell, QUIET, QUIET_IF_EMPTY, notices());
    }

    Saves(
            List<Path> all,
            Function<Path, Object> helpers,
            Consumer<Path> tell,
            Duration quiet,
            Duration quietIfEmpty,
            WatchService notices) {
        all.forEach(one -> this.all.put(one, Stamp.of(one)));
        this.helpers = helpers;
        this.tell = tell;
        this.quiet = quiet;
        this.quietIfEmpty = quietIfEmpty;
        this.notices = notices;
        watcher.setDaemon(true);
        watcher.start();
    }

    static WatchService notices() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException e) {
            return null; // on Linux a user has 128, and editors take many
        }
    }

    /** Watches this file from now on. */
    synchronized void of(Path next) {
        if (file != null) {
            all.replace(file, told == null ? Stamp.of(file) : told.file());
        }
        if (folder != null) {
            folder.cancel();
            folder = null;
        }
        file = next;
        told = seen();
        try {
            if (notices != null && Files.isDirectory(next.getParent())) {
                folder = next.getParent()
                        .register(
                                notices,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE);
            }
        } catch (IOException e) {
            folder = null; // no notices, such as when too many folders are watched: the stamp is looked at
        }
    }

    /** Tells once more, when nothing happens to the file any longer. */
    synchronized void tellAgain() {
        told = null;
    }

    private void watch() {
        try {
            while (true) {
                awaitNotice(LOOK_AGAIN);
                othersSaved().forEach(tell);
                if (wasSaved()) {
                    awaitQuiet();
                    tellIfSaved();
                }
            }
        } catch (ClosedWatchServiceException e) {
            // the end: see close()
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitNotice(Duration longest) throws InterruptedException {
        if (notices == null) {
            TimeUnit.NANOSECONDS.sleep(longest.toNanos());
            return;
        }
        WatchKey key = notices.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
    }

    private synchronized boolean wasSaved() {
        return file != null && !seen().equals(told);
    }

    /** Without those that are empty or not there, which may be a save's first step. */
    private synchronized List<Path> othersSaved() {
        List<Path> saved = new ArrayList<>();
        for (Map.Entry<Path, Stamp> one : all.entrySet()) {
            Stamp now = Stamp.of(one.getKey());
            if (!one.getKey().equals(file) && !now.isEmpty() && !now.equals(one.getValue())) {
                one.setValue(now);
                saved.add(one.getKey());
            }
        }
        return saved;
    }

    private synchronized Seen seen() {
        return new Seen(Stamp.of(file), helpers.apply(file));
    }

    private void awaitQuiet() throws InterruptedException {
        Seen last = seen();
        long since = System.nanoTime();
        while (true) {
            Duration wanted = last.file().isEmpty() ? quietIfEmpty : quiet;
            Duration left = wanted.minusNanos(System.nanoTime() - since);
            if (left.isNegative() || left.isZero()) {
                return;
            }
            awaitNotice(left);
            Seen now = seen();
            if (!now.equals(last)) {
                last = now;
                since = System.nanoTime();
            }
        }
    }

    private void tellIfSaved() {
        Path saved;
        synchronized (this) {
            Seen now = seen();
            if (now.equals(told)) {
                return; // it is another file's turn by now
            }
            told = now;
            saved = file;
        }
        tell.accept(saved);
    }

    @Override
    public void close() throws IOException {
        watcher.interrupt(); // enough where there are no notices
        if (notices != null) {
            notices.close();
        }
    }
}
