package learncli.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.function.Executable;
import peerkit.Patience;

/** Takes down the texts that a learner would read: what was thrown, what was read, where a thread waits. */
final class Shown {

    private final Set<String> texts = new LinkedHashSet<>();

    /** Runs lines that must fail, and takes down what the first line of the stack trace says. */
    void thrownBy(Executable lines) {
        text(assertThrows(Exception.class, lines));
    }

    /** Takes down a text, a number, or the text of an exception. */
    void text(Object text) {
        texts.add(String.valueOf(text));
    }

    /** Waits until {@code thread} is in a call such as {@code java.net.Socket.accept}, and takes that down. */
    void threadIn(String call, Thread thread) {
        boolean found = Patience.waitUntil(() -> isIn(call, thread), Patience.LIMIT);
        assertThat(found)
                .as(() -> thread + " in " + call + ", but: " + Arrays.toString(thread.getStackTrace()))
                .isTrue();
        text(call);
    }

    private static boolean isIn(String call, Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> call.equals(frame.getClassName() + "." + frame.getMethodName()));
    }

    /** Throws an {@link AssertionError} unless the texts are those that the test's {@link Entry} names. */
    void check(Entry entry) {
        Set<String> expected = Set.of(entry.shows());
        assertThat(expected)
                .as("expected of the entry '%s', where %s was met", entry.value(), texts)
                .isSubsetOf(texts);
        Set<String> others = new LinkedHashSet<>(texts);
        others.removeAll(expected);
        if (entry.orDependingOnTheJdk().length == 0) {
            assertThat(others).as("met besides").isEmpty();
        } else {
            assertThat(others).as("met besides").hasSize(1).isSubsetOf(entry.orDependingOnTheJdk());
        }
    }
}
