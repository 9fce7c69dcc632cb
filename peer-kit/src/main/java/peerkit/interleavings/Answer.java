package peerkit.interleavings;

import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.concurrent.Callable;
import peerkit.Quoted;
import peerkit.interleavings.Interleavings.Call;

/**
 * How a call ended: with a value, with nothing, with an exception, or not at all.
 *
 * @param interrupt what became of the thread's interrupt, in words; empty if nobody interrupts it
 */
record Answer(Object value, Throwable thrown, String interrupt) {

    private enum Special {
        NOTHING,
        NEVER
    }

    /** The answer of a {@code void} method. */
    static final Answer NOTHING = new Answer(Special.NOTHING, null, "");

    /** The call never ended. */
    static final Answer NEVER = new Answer(Special.NEVER, null, "");

    /** The answer of {@code object} to this call. */
    static Answer of(Object object, Call call) {
        boolean isVoid = Scenario.isVoid(object.getClass(), call);
        try {
            return returned(result(object, call), isVoid);
        } catch (Exception | Error e) {
            return thrown(e);
        }
    }

    /** What the call returns: for a call in an interrupted thread, a {@link InterruptedCalls.Result}. */
    static Object result(Object object, Call call) throws Exception {
        return new InterruptedCalls()
                .make(
                        call,
                        () -> unwrapped(() -> Scenario.method(object.getClass(), call)
                                .invoke(object, call.arguments().toArray())));
    }

    static Answer returned(Object result, boolean isVoid) {
        if (result instanceof InterruptedCalls.Result interrupted) {
            String interrupt = interrupted.losesInterrupt() ? ", and loses the interrupt" : ", and loses no interrupt";
            return new Answer(isVoid ? Special.NOTHING : interrupted.value(), null, interrupt);
        }
        return isVoid ? NOTHING : new Answer(result, null, "");
    }

    static Answer thrown(Throwable thrown) {
        return new Answer(null, thrown, "");
    }

    /** Exceptions are equal if they have the same class. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Answer answer
                && Objects.equals(value, answer.value)
                && interrupt.equals(answer.interrupt)
                && (thrown == null
                        ? answer.thrown == null
                        : answer.thrown != null && thrown.getClass() == answer.thrown.getClass());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    boolean isEnd() {
        return value != Special.NEVER;
    }

    /** Such as {@code next() = 1}. */
    String to(Call call) {
        if (thrown != null) {
            return call + " throws " + thrown.getClass().getSimpleName();
        }
        if (value instanceof Special special) {
            return special == Special.NOTHING ? call + interrupt : call + " never ends";
        }
        return call + " = " + inWords(value) + interrupt;
    }

    /** Such as {@code returns 1}. */
    String asStep() {
        if (thrown != null) {
            return "throws " + thrown.getClass().getSimpleName();
        }
        return (value == Special.NOTHING ? "returns" : "returns " + inWords(value)) + interrupt;
    }

    static String inWords(Object value) {
        return value instanceof String text ? Quoted.text(text).toString() : Objects.toString(value);
    }

    /** Returns the result of a reflective call, or throws what the called method threw. */
    static <T> T unwrapped(Callable<T> reflective) throws Exception {
        try {
            return reflective.call();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }
}
