package lesson04.exercise;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peerkit.Patience;

/** The threads that the learner's class has started since {@link #of} and that are still running. */
final class NewThreads {

    private static final List<String> TOOLS = List.of("junit-", "surefire-", "awaitility", "peer-kit-", "tidies up");

    private final String file; // of the learner's class
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    private NewThreads(Class<?> learners) {
        this.file = learners.getSimpleName() + ".java";
    }

    /** Watches from now on the threads that {@code learners}, the learner's class, starts. */
    static NewThreads of(Class<?> learners) {
        return new NewThreads(learners);
    }

    /** Waits until all have ended, but not for ever. Returns what is left by then: "none", if all is well. */
    String left() {
        Patience.waitUntil(() -> running().isEmpty(), Patience.limit());
        List<String> left =
                running().entrySet().stream().map(this::describe).sorted().collect(Collectors.toList());
        if (left.isEmpty()) {
            return "none";
        }
        return left.size() + (left.size() == 1 ? " thread: " : " threads: ") + String.join("; ", left);
    }

    private Map<Thread, StackTraceElement[]> running() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> isNew(entry.getKey(), entry.getValue()))
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
    }

    private boolean isNew(Thread thread, StackTraceElement[] stack) {
        if (before.contains(thread)
                || thread == Thread.currentThread()
                || TOOLS.stream().anyMatch(thread.getName()::startsWith)) {
            return false;
        }
        return Stream.of(stack).anyMatch(this::isLearners) || !isOfTheJdk(thread);
    }

    /** Whether it belongs to the JDK, or to a pool that everybody shares: such a thread may stay. */
    private static boolean isOfTheJdk(Thread thread) {
        ThreadGroup group = thread.getThreadGroup(); // null once it has ended
        return group == null
                || !group.getName().equals("main")
                || thread.getName().startsWith("ForkJoinPool.commonPool")
                || thread.getName().startsWith("CompletableFutureDelay");
    }

    private boolean isLearners(StackTraceElement frame) {
        return file.equals(frame.getFileName());
    }

    private String describe(Entry<Thread, StackTraceElement[]> entry) {
        StackTraceElement[] stack = entry.getValue();
        for (int i = stack.length - 1; i >= 0; i--) { // the thread began in the last one
            if (isLearners(stack[i])) {
                String method = stack[i].getMethodName();
                boolean isLambda = method.startsWith("lambda$"); // such as "lambda$start$0"
                return "one in " + (isLambda ? method.split("\\$")[1] : method) + "()";
            }
        }
        boolean isPooled =
                Stream.of(stack).anyMatch(frame -> frame.getMethodName().equals("getTask"));
        return isPooled ? "one of a pool, which waits for its next task" : "one that your class does not show";
    }
}
