package peerkit.grading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import peerkit.Difference;
import peerkit.FailureBlock;
import peerkit.Quoted;

/**
 * One question to a learner's class: what the class is given, what it should answer, what it did answer, and what a
 * difference means.
 *
 * <pre>
 * Check.sent("hello\n").means("the newline is part of the line that was returned").expect("hello", reader.readLine());
 * </pre>
 *
 * The latest check also sets the scene for everything else that goes wrong: its text is also shown when the learner's
 * code throws or hangs, or when a scripted peer doesn't get what it expects.
 */
public final class Check {

    private static final List<Check> MADE = new CopyOnWriteArrayList<>(); // in this task

    private final long madeAt = System.nanoTime();
    private final Map<String, String> lines = new LinkedHashMap<>(); // text by label
    private final Map<Object, String> meanings = new LinkedHashMap<>(); // of particular wrong results
    private String meaning = "";

    private Check(String label, String text) {
        lines.put(label, text);
        MADE.add(this);
    }

    /** The learner's class is given this text. */
    public static Check given(String text) {
        return new Check("given", Quoted.text(text).shortened());
    }

    /** The learner's class reads these texts, sent one after the other with pauses in between. */
    public static Check sent(String... pieces) {
        return new Check("sent", pieces(Stream.of(pieces).map(Quoted::text)));
    }

    /** The learner's class reads these bytes, sent piece by piece with pauses in between. */
    public static Check sent(byte[]... pieces) {
        return new Check("sent", pieces(Stream.of(pieces).map(Quoted::bytes)));
    }

    /** Something happens; {@code situation} says what. */
    public static Check when(String situation) {
        return new Check("when", situation);
    }

    /** Adds a line: a label of up to eight characters, and its text. */
    public Check and(String label, String text) {
        lines.put(label, text);
        return this;
    }

    /** What every result other than the expected one means. */
    public Check means(String meaning) {
        this.meaning = meaning;
        return this;
    }

    /** What this particular wrong result means: a text, bytes, or anything with {@code equals}. */
    public Check whenReceived(Object wrong, String meaning) {
        meanings.put(wrong, meaning);
        return this;
    }

    /** Expects this text; null stands for "nothing". */
    public void expect(String expected, String received) {
        expect(expected, received, Quoted::text);
    }

    /** Expects these bytes. */
    public void expect(byte[] expected, byte[] received) {
        expect(expected, received, Quoted::bytes);
    }

    private <T> void expect(T expected, T received, Function<T, Quoted> quoted) {
        if (Objects.deepEquals(expected, received)) {
            return;
        }
        if (expected == null || received == null) {
            throw failure(inWords(expected), inWords(received), received);
        }
        Quoted right = quoted.apply(expected);
        Quoted wrong = quoted.apply(received);
        throw block().difference(right, wrong)
                .means(meaningOf(received, Difference.inWords(right, wrong)))
                .failure();
    }

    /** Expects an object equal to this one. */
    public void expect(Object expected, Object received) {
        if (!Objects.equals(expected, received)) {
            throw failure(inWords(expected), inWords(received), received);
        }
    }

    /** Expects that {@code condition} holds; the two texts say what that means, and what is true otherwise. */
    public void holds(boolean condition, String expected, String received) {
        if (!condition) {
            throw failure(expected, received);
        }
    }

    /** Expects an exception of this class, and returns it. */
    public <E extends Throwable> E expectThrows(Class<E> expected, Executable act) throws Throwable {
        try {
            act.execute();
        } catch (Throwable thrown) {
            return as(expected, thrown);
        }
        throw failure(aOrAn(expected), "no exception");
    }

    /** Expects an exception of this class, and returns it. If there is a result instead, the failure shows it. */
    public <E extends Throwable> E expectThrows(Class<E> expected, Callable<?> act) throws Throwable {
        Object result;
        try {
            result = act.call();
        } catch (Throwable thrown) {
            return as(expected, thrown);
        }
        throw failure(aOrAn(expected), "no exception, but " + inWords(result), result);
    }

    private <E extends Throwable> E as(Class<E> expected, Throwable thrown) throws Throwable {
        if (expected.isInstance(thrown)) {
            return expected.cast(thrown);
        }
        if (thrown instanceof AssertionError || NotAttempted.isReasonFor(thrown)) {
            throw thrown;
        }
        throw failure(aOrAn(expected), thrown.toString(), thrown.getClass());
    }

    /** The error to throw, with what was expected and received in words. */
    public AssertionError failure(String expected, String received) {
        return failure(expected, received, received);
    }

    private AssertionError failure(String expected, String received, Object result) {
        FailureBlock block = block().words(expected, received);
        String means = meaningOf(result, "");
        return (means.isEmpty() ? block : block.means(means)).failure();
    }

    /** The latest check of this task; null if there is none yet. */
    public static Check latest() {
        return latestUpTo(System.nanoTime());
    }

    /**
     * The latest check that was made up to this {@link System#nanoTime()}; null if there is none. A task that ran out
     * of time is interrupted, and may make further checks before anybody asks.
     */
    static Check latestUpTo(long nanoTime) {
        return MADE.stream()
                .filter(check -> check.madeAt - nanoTime <= 0)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    static void forget() {
        MADE.clear();
    }

    /** A block without a title that begins with the lines of this check. */
    public FailureBlock block() {
        FailureBlock block = new FailureBlock("");
        lines.forEach(block::line);
        return block;
    }

    /** What every result other than the expected one means; empty if {@link #means} was not called. */
    public String meaning() {
        return meaning;
    }

    private String meaningOf(Object received, String otherwise) {
        for (Entry<Object, String> entry : meanings.entrySet()) {
            if (Objects.deepEquals(entry.getKey(), received)) {
                return entry.getValue();
            }
        }
        return meaning.isEmpty() ? otherwise : meaning;
    }

    private static String inWords(Object value) {
        if (value instanceof String text) {
            return Quoted.text(text).shortened();
        }
        if (value instanceof byte[] bytes) {
            return Quoted.bytes(bytes).shortened();
        }
        return String.valueOf(value);
    }

    private static String aOrAn(Class<?> exception) {
        String name = exception.getSimpleName();
        return ("AEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    private static String pieces(Stream<Quoted> pieces) {
        return pieces.map(Quoted::shortened).collect(Collectors.joining("  (pause)  "));
    }
}
