package peerkit;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the threads and sockets that a piece of work left behind: call {@link #before()}, do the work, then call {@link
 * #expectNone()}. Only the program's threads count, not those of the JDK or of JUnit, and virtual threads can't be
 * seen. Open sockets can be seen only on Linux.
 */
public final class Leftovers {

    /** How long threads and sockets may take to end: the course promises this for every {@code close()}. */
    public static final Duration LIMIT = Duration.ofSeconds(2);

    private final Set<Thread> threads = RunningThreads.now().keySet();
    private final Set<String> sockets = OpenSockets.numbers();

    private Leftovers() {}

    /** Notes what there is now, which won't count as left over. */
    public static Leftovers before() {
        return new Leftovers();
    }

    /** Waits up to {@link #LIMIT} until everything new is gone; throws an {@link AssertionError} if something stays. */
    public void expectNone() {
        expectNoneWithin(LIMIT);
    }

    /** The same with this limit. */
    public void expectNoneWithin(Duration limit) {
        if (Patience.waitUntil(() -> newThreads().isEmpty() && newSockets().isEmpty(), limit)) {
            return;
        }
        Map<Thread, StackTraceElement[]> threadsLeft = newThreads();
        Set<String> socketsLeft = newSockets();
        if (threadsLeft.isEmpty() && socketsLeft.isEmpty()) {
            return; // they ended at this very moment
        }
        throw new FailureBlock("leaves nothing behind")
                .words(
                        "no thread and no socket is left after " + Patience.inWords(limit),
                        counted(threadsLeft, socketsLeft))
                .line("threads", listed(threadsLeft))
                .line("sockets", listed(socketsLeft))
                .means("a thread was started but not stopped, or a socket was opened but not closed")
                .failure();
    }

    /** How many new sockets are open; always 0 where that can't be seen. */
    public int openedSockets() {
        return newSockets().size();
    }

    private Map<Thread, StackTraceElement[]> newThreads() {
        Map<Thread, StackTraceElement[]> found = RunningThreads.now();
        found.keySet().removeAll(threads);
        found.remove(Thread.currentThread()); // a test may run in a different thread from the one that called before()
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
