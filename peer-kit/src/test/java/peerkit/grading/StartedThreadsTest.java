package peerkit.grading;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StartedThreadsTest {

    private final Check check = Check.when("one client asks");

    @Test
    void accepts_what_starts_no_thread() {
        assertThatCode(() -> StartedThreads.expectNone(check, () -> {})).doesNotThrowAnyException();
    }

    @Test
    void notices_a_thread_that_has_ended() {
        assertThatThrownBy(() -> StartedThreads.expectNone(check, () -> {
                    Thread thread = new Thread(() -> {});
                    thread.start();
                    thread.join();
                }))
                .hasMessageContaining("expected  no new thread")
                .hasMessageContaining("received  1 new thread");
    }

    @Test
    void notices_the_threads_of_a_thread() {
        assertThatThrownBy(() -> StartedThreads.expectNone(check, () -> {
                    Thread thread = new Thread(() -> new Thread(() -> {}));
                    thread.start();
                    thread.join();
                }))
                .hasMessageContaining("received  2 new threads");
    }
}
