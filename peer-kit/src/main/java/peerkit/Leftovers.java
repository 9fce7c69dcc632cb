package peerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which threads and sockets a piece of work left behind: take {@link #before()}, do the work, then
 * {@link #expectNone()}. Threads are those of the program, not the JDK's or JUnit's own. Open sockets can be seen on
 * Linux alone; elsewhere threads only.
 */
public final class Leftovers {

    /** How long threads and sockets may take to end: what the course promises for every {@code close()}. */
    public static final Duration LIMIT = Duration.ofSeconds(2);

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private final Set<Thread> threads = threads();
    private final Set<String> sockets = sockets();

    private Leftovers() {}

    /** What there is now, and so is no leftover later. */
    public static Leftovers before() {
        return new Leftovers();
    }

    /** Waits up to {@link #LIMIT} until all that has come since is gone; throws an {@link AssertionError} if it stays. */
    public void expectNone() {
        if (!Patience.waitUntil(() -> newThreads().isEmpty() && newSockets().isEmpty(), LIMIT)) {
            throw new FailureBlock("left behind after " + LIMIT.toSeconds() + " s")
                    .line("threads", describe(newThreads()))
                    .line(
                            "sockets",
                            newSockets().isEmpty() ? "none" : newSockets().size() + " still open")
                    .means("something that was started was not stopped, or what was opened was not closed")
                    .failure();
        }
    }

    /** How many sockets are open that were not open before; always 0 where that can't be seen. */
    public int openedSockets() {
        return newSockets().size();
    }

    private Set<Thread> newThreads() {
        Set<Thread> found = threads();
        found.removeAll(threads);
        return found;
    }

    private Set<String> newSockets() {
        Set<String> found = sockets();
        found.removeAll(sockets);
        return found;
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Leftovers::belongsToTheProgram)
                .collect(Collectors.toSet());
    }

    private static boolean belongsToTheProgram(Thread thread) {
        ThreadGroup group = thread.getThreadGroup(); // null once the thread has ended
        String name = thread.getName();
        return group != null
                && group.getName().equals("main")
                && thread != Thread.currentThread()
                && !name.startsWith("junit-")
                && !name.startsWith("awaitility-")
                && !name.startsWith("surefire-");
    }

    /** The sockets among this process's descriptors, such as "socket:[31415]": the number is the socket's own. */
    private static Set<String> sockets() {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return Set.of();
        }
        Set<String> found = new TreeSet<>();
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            for (Path descriptor : (Iterable<Path>) descriptors::iterator) {
                String target = target(descriptor);
                if (target.startsWith("socket:")) {
                    found.add(target);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException e) {
            return ""; // closed since the list was made
        }
    }

    private static String describe(Set<Thread> threads) {
        return threads.isEmpty()
                ? "none"
                : threads.stream().map(Leftovers::describe).sorted().collect(Collectors.joining(", "));
    }

    private static String describe(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return thread.getName()
                + (stack.length == 0 ? "" : " in " + stack[0].getClassName() + "." + stack[0].getMethodName());
    }
}
