package peerkit.interleavings;

import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.concurrent.Callable;
import peerkit.Quoted;
import peerkit.interleavings.Interleavings.Call;

/** How a call ended: with a value, with nothing, with an exception, or not at all. */
record Answer(Object value, Throwable thrown) {

    private enum Special {
        NOTHING,
        NEVER
    }

    /** The answer of a {@code void} method. */
    static final Answer NOTHING = new Answer(Special.NOTHING, null);

    /** The call never ended. */
    static final Answer NEVER = new Answer(Special.NEVER, null);

    /** The answer of {@code object} to this call. */
    static Answer of(Object object, Call call) {
        var method = Scenario.method(object.getClass(), call);
        try {
            Object value =
                    unwrapped(() -> method.invoke(object, call.arguments().toArray()));
            return method.getReturnType() == void.class ? NOTHING : new Answer(value, null);
        } catch (Exception | Error e) {
            return new Answer(null, e);
        }
    }

    /** Exceptions are equal if they have the same class. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Answer answer
                && Objects.equals(value, answer.value)
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
            return special == Special.NOTHING ? call.toString() : call + " never ends";
        }
        return call + " = " + inWords(value);
    }

    /** Such as {@code returns 1}. */
    String asStep() {
        if (thrown != null) {
            return "throws " + thrown.getClass().getSimpleName();
        }
        return value == Special.NOTHING ? "returns" : "returns " + inWords(value);
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
