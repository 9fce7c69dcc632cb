package peerkit.interleavings;

import java.util.concurrent.Callable;
import peerkit.interleavings.Interleavings.Call;

/** Makes calls on one object, some of them in threads that are interrupted, and notes whether the interrupt is lost. */
final class InterruptedCalls {

    private Thread calling; // may be interrupted
    private boolean hasInterrupted;

    /** What a call in such a thread returned. */
    record Result(Object value, boolean losesInterrupt) {}

    /** Makes the call, by {@code method}. Returns what it returns, or a {@link Result}. */
    Object make(Call call, Callable<Object> method) throws Exception {
        return switch (call.interrupt()) {
            case NEVER -> method.call();
            case BEFORE -> whenInterrupted(method);
            case MEANWHILE -> whileInterrupted(method);
            case ANOTHER -> interrupt();
        };
    }

    private static Result whenInterrupted(Callable<Object> method) throws Exception {
        Thread.currentThread().interrupt();
        Object value;
        boolean stillInterrupted;
        try {
            value = method.call();
        } finally {
            stillInterrupted = Thread.interrupted();
        }
        return new Result(value, !stillInterrupted);
    }

    private Result whileInterrupted(Callable<Object> method) throws Exception {
        synchronized (this) {
            calling = Thread.currentThread();
        }
        Object value = method.call();
        synchronized (this) {
            calling = null;
            boolean stillInterrupted = Thread.interrupted();
            return new Result(value, hasInterrupted && !stillInterrupted);
        }
    }

    private synchronized Object interrupt() {
        if (calling != null) {
            calling.interrupt();
            hasInterrupted = true;
        }
        return null;
    }
}
