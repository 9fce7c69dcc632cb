package lesson04.exercise;

import java.lang.Thread.State;
import java.time.Duration;
import java.util.Set;
import peerkit.Patience;
import peerkit.grading.Check;

/** A call of {@code close()} in another thread. */
final class Closing {

    private static final Set<State> WAITS = Set.of(State.WAITING, State.TIMED_WAITING, State.BLOCKED);

    private final Signal returned = new Signal();
    private final String file; // of the learner's class
    private final Thread thread;
    private volatile Throwable thrown;
    private volatile boolean interrupted;

    private Closing(AutoCloseable server, boolean interruptedBefore) {
        this.file = server.getClass().getSimpleName() + ".java";
        this.thread = new Thread(
                () -> {
                    if (interruptedBefore) {
                        Thread.currentThread().interrupt();
                    }
                    call(server);
                },
                "peer-kit calls close()");
        thread.setDaemon(true);
        thread.start();
    }

    /** Begins to close this server. */
    static Closing of(AutoCloseable server) {
        return new Closing(server, false);
    }

    /** Begins to close this server, in a thread that is interrupted. */
    static Closing interrupted(AutoCloseable server) {
        return new Closing(server, true);
    }

    private void call(AutoCloseable server) {
        try {
            server.close();
        } catch (Throwable e) {
            thrown = e;
        } finally {
            interrupted = Thread.currentThread().isInterrupted();
            returned.give();
        }
    }

    /** Waits until the call is waiting for something, or is over. */
    Closing awaitUnderWay() {
        Patience.waitUntil(() -> hasReturned() || WAITS.contains(thread.getState()), Patience.limit());
        return this;
    }

    /**
     * Waits until the call is over, or it is certain that it won't give up before this visitor's handler ends; or for so
     * long, because it is certain only if a thread waits in {@code join()}.
     */
    void awaitReturnUnlessItWaitsFor(Visitor visitor, Duration limit) {
        Patience.waitUntil(
                () -> hasReturned() || thread.getState() == State.WAITING && visitor.isAwaitedForEver(), limit);
    }

    void interrupt() {
        thread.interrupt();
    }

    boolean hasReturned() {
        return returned.isGiven();
    }

    /** Expects that the call returns normally. */
    void expectToReturn(Check check) throws InterruptedException {
        expectToReturnWithin(Patience.limit(), check);
    }

    /** The same with this limit. */
    void expectToReturnWithin(Duration limit, Check check) throws InterruptedException {
        check.holds(returned.comesWithin(limit), "close() returns", whereItHangs());
        check.holds(thrown == null, "close() returns", "it throws " + thrown);
    }

    private String whereItHangs() {
        StackTraceElement[] stack = thread.getStackTrace();
        for (int i = 1; i < stack.length; i++) {
            if (file.equals(stack[i].getFileName())) {
                return "it is still in " + stack[i - 1].getMethodName() + "(), called at " + file + ":"
                        + stack[i].getLineNumber();
            }
        }
        return "it does not return";
    }

    /** Whether the calling thread's interrupt flag was set when the call was over. */
    boolean flagIsSet() {
        return interrupted;
    }
}
