package learncli.grading.worker;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The threads before a job, and those that it left. A thread in which JUnit ran a test that took too long counts as well:
 * the learner's code still runs in it. Virtual threads can't be seen, but the sockets that they wait for can.
 */
final class OwnThreads {

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    /** The names of new threads that don't run code of the JDK or the tools; empty if there are none. */
    String left() {
        Map<Thread, StackTraceElement[]> now = Thread.getAllStackTraces();
        now.keySet().removeAll(before);
        return now.entrySet().stream()
                .filter(entry -> isForeign(entry.getKey(), entry.getValue()))
                .map(entry -> "thread " + entry.getKey().getName())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static boolean isForeign(Thread thread, StackTraceElement[] stack) {
        if (isKeptForLater(thread)) {
            return Stream.of(stack).anyMatch(frame -> frame.getModuleName() == null);
        }
        return thread.isAlive() && !isOfTheSystem(thread) && !thread.getName().startsWith("peer-kit");
    }

    /** Whether the JDK keeps this thread for anyone's tasks. Then it matters whether it has one now. */
    private static boolean isKeptForLater(Thread thread) {
        return thread.getName().startsWith("ForkJoinPool.commonPool")
                || thread.getName().equals("CompletableFutureDelayScheduler");
    }

    private static boolean isOfTheSystem(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null
                || group.getName().equals("system")
                || group.getName().equals("InnocuousThreadGroup");
    }
}
