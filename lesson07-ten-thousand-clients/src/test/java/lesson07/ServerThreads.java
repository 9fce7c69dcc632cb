package lesson07;

import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.function.Predicate;

/** The threads of a server in this JVM, recognised by a class whose methods they are in. */
final class ServerThreads {

    private ServerThreads() {}

    /** How many threads are in {@code method} of {@code server}, or in what it has called. */
    static long in(Class<?> server, String method) {
        return count(stack -> has(stack, server.getName(), method));
    }

    /** Waits until this many threads of {@code server} block in a write, because a client's buffers are full. */
    static void awaitBlockedInWrite(Class<?> server, String method, int threads) {
        await().until(
                        () -> count(stack -> has(stack, server.getName(), method)
                                && has(stack, "sun.nio.ch.NioSocketImpl", "implWrite")
                                && has(stack, "sun.nio.ch.NioSocketImpl", "park")),
                        count -> count == threads);
    }

    private static long count(Predicate<StackTraceElement[]> wanted) {
        return Thread.getAllStackTraces().values().stream().filter(wanted).count();
    }

    private static boolean has(StackTraceElement[] stack, String type, String method) {
        return Arrays.stream(stack)
                .anyMatch(frame -> frame.getClassName().equals(type)
                        && frame.getMethodName().equals(method));
    }
}
