package peerkit;

import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The threads of the program under test, and where each one is. Threads of the JDK, JUnit and the build don't count.
 */
final class RunningThreads {

    private static final String COMMON_POOL = "ForkJoinPool.commonPool";
    private static final String TIMER = "CompletableFutureDelayScheduler"; // in newer JDKs one of the pool's threads
    private static final String MAIN_GROUP = "main"; // the JDK's own are in the group above it, or in another

    private RunningThreads() {}

    /** The threads with their stacks. Virtual threads can't be seen. */
    static Map<Thread, StackTraceElement[]> now() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> isSharedByTheJdk(entry.getKey())
                        ? runsCodeOfTheProgram(entry)
                        : belongsToTheProgram(entry.getKey()))
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
    }

    /** A thread's name, where in the program it is, and what it is doing there. */
    static String describe(Thread thread, StackTraceElement[] stack) {
        if (stack.length == 0) {
            return thread.getName();
        }
        String doing = stack[0].getClassName() + "." + stack[0].getMethodName();
        return Stream.of(stack)
                .filter(frame -> !isOfTheJdk(frame))
                .findFirst()
                .map(frame -> thread.getName() + " in " + place(frame) + ", which is in " + doing)
                .orElse(thread.getName() + " in " + doing);
    }

    private static String place(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                + frame.getLineNumber() + ")";
    }

    private static boolean belongsToTheProgram(Thread thread) {
        boolean isOfTheTools = Stream.of("junit-", "awaitility", "surefire-", WriteTimeout.THREAD)
                .anyMatch(thread.getName()::startsWith);
        return !isOfTheTools && isInMainGroup(thread);
    }

    private static boolean isInMainGroup(Thread thread) {
        ThreadGroup group = thread.getThreadGroup(); // null once the thread has ended
        while (group != null && !group.getName().equals(MAIN_GROUP)) {
            group = group.getParent(); // a program may have its own groups
        }
        return group != null;
    }

    /** Whether this thread belongs to a pool that everybody shares; the JDK keeps it for a while, or for ever. */
    private static boolean isSharedByTheJdk(Thread thread) {
        return thread.getName().startsWith(COMMON_POOL) || thread.getName().equals(TIMER);
    }

    private static boolean runsCodeOfTheProgram(Entry<Thread, StackTraceElement[]> entry) {
        return !Stream.of(entry.getValue()).allMatch(RunningThreads::isOfTheJdk);
    }

    private static boolean isOfTheJdk(StackTraceElement frame) {
        String module = frame.getModuleName();
        return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
    }
}
