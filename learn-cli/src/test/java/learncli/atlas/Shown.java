package learncli.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.function.Executable;
import peerkit.Patience;

/** Records the texts that a learner would see: what was thrown, what was read, where a thread waits. */
final class Shown {

    private final Set<String> texts = new LinkedHashSet<>();

    /** Runs code that must fail, and records the first line of its stack trace. */
    void thrownBy(Executable lines) {
        text(assertThrows(Exception.class, lines));
    }

    /** Records a text, a number, or the text of an exception. */
    void text(Object text) {
        texts.add(String.valueOf(text));
    }

    /** Waits until {@code thread} is in a call such as {@code java.net.Socket.accept}, and records that call. */
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
                .as("texts of the entry '%s'; its test met %s", entry.value(), texts)
                .isSubsetOf(texts);
        Set<String> others = new LinkedHashSet<>(texts);
        others.removeAll(expected);
        if (entry.orDependingOnTheJdk().length == 0) {
            assertThat(others).as("texts that the entry doesn't have").isEmpty();
        } else {
            assertThat(others)
                    .as("texts that the entry doesn't have")
                    .hasSize(1)
                    .isSubsetOf(entry.orDependingOnTheJdk());
        }
    }
}
