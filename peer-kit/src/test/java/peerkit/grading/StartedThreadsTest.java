package peerkit.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
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

    @Test
    void notices_a_parallel_stream() throws Throwable {
        assertThatThrownBy(() -> StartedThreads.expectNone(
                        check, () -> IntStream.range(0, 30).parallel().sum()))
                .hasMessageContaining("received  1 new thread");
        assertThat(StartedThreads.usedPool()).isTrue();
        StartedThreads.expectNone(check, () -> {});
        assertThat(StartedThreads.usedPool()).isFalse();
    }
}
