package peerkit;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which threads and sockets a piece of work left behind: take {@link #before()}, do the work, then
 * {@link #expectNone()}. Threads are those of the program, not the JDK's or JUnit's own; virtual threads can't be seen.
 * Open sockets can be seen on Linux alone; elsewhere threads only.
 */
public final class Leftovers {

    /** How long threads and sockets may take to end: what the course promises for every {@code close()}. */
    public static final Duration LIMIT = Duration.ofSeconds(2);

    private final Set<Thread> threads = RunningThreads.now().keySet();
    private final Set<String> sockets = OpenSockets.numbers();

    private Leftovers() {}

    /** What there is now, and so is no leftover later. */
    public static Leftovers before() {
        return new Leftovers();
    }

    /** Waits up to {@link #LIMIT} until all that has come since is gone; throws an {@link AssertionError} if it stays. */
    public void expectNone() {
        expectNoneWithin(LIMIT);
    }

    /** The same with a limit of the test's own. */
    public void expectNoneWithin(Duration limit) {
        if (Patience.waitUntil(() -> newThreads().isEmpty() && newSockets().isEmpty(), limit)) {
            return;
        }
        Map<Thread, StackTraceElement[]> threadsLeft = newThreads();
        Set<String> socketsLeft = newSockets();
        if (threadsLeft.isEmpty() && socketsLeft.isEmpty()) {
            return; // they ended at this very moment
        }
        throw new FailureBlock("what was started and opened ends")
                .words(
                        "no thread and no socket left after " + Patience.inWords(limit),
                        counted(threadsLeft, socketsLeft))
                .line("threads", listed(threadsLeft))
                .line("sockets", listed(socketsLeft))
                .means("what was started was not stopped, or what was opened was not closed")
                .failure();
    }

    /** How many sockets are open that were not open before; always 0 where that can't be seen. */
    public int openedSockets() {
        return newSockets().size();
    }

    private Map<Thread, StackTraceElement[]> newThreads() {
        Map<Thread, StackTraceElement[]> found = RunningThreads.now();
        found.keySet().removeAll(threads);
        found.remove(Thread.currentThread()); // a test may run in another thread than the one that took stock
        return found;
    }

    private Set<String> newSockets() {
        Set<String> found = OpenSockets.numbers();
        found.removeAll(sockets);
        return found;
    }

    private static String counted(Map<Thread, StackTraceElement[]> threads, Set<String> sockets) {
        return threads.size()
                + (threads.size() == 1 ? " thread and " : " threads and ")
                + sockets.size()
                + (sockets.size() == 1 ? " socket" : " sockets");
    }

    private static String listed(Map<Thread, StackTraceElement[]> threads) {
        return threads.isEmpty()
                ? "none"
                : threads.entrySet().stream()
                        .map(left -> RunningThreads.describe(left.getKey(), left.getValue()))
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }

    private static String listed(Set<String> sockets) {
        Map<String, String> descriptions = SocketTable.descriptions();
        return sockets.isEmpty()
                ? "none"
                : sockets.stream()
                        .map(number -> descriptions.getOrDefault(number, "one that is not connected"))
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }
}
