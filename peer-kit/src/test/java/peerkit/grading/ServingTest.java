package peerkit.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import peerkit.Background;
import peerkit.LeavesNothingBehind;

@LeavesNothingBehind
class ServingTest {

    private final CountDownLatch closed = new CountDownLatch(1);

    @BeforeEach
    @AfterEach
    void forgetTheScene() throws Exception {
        Check.forget();
        Background.endAll();
    }

    @Test
    void serves_while_the_test_talks_and_then_closes_the_server() throws Throwable {
        CountDownLatch serves = new CountDownLatch(1);

        Serving.during(
                () -> {
                    serves.countDown();
                    closed.await();
                },
                closed::countDown,
                serves::await);

        assertThat(closed.getCount()).isZero();
    }

    @Test
    void leaves_a_failure_alone_while_the_server_serves() {
        AssertionError failure = new AssertionError("another answer");

        assertThatThrownBy(() -> Serving.during(closed::await, closed::countDown, () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(closed.getCount()).isZero();
    }

    @Test
    void says_what_serving_has_thrown() {
        Check.when("a datagram comes").means("the error ends the server for everybody");

        assertThatThrownBy(() -> during(() -> {
                    throw new IOException("No route to host");
                }))
                .hasMessageContaining("when      a datagram comes")
                .hasMessageContaining("expected  serve() runs until close()")
                .hasMessageContaining("received  serve() has thrown java.io.IOException: No route to host")
                .hasMessageContaining("means     the error ends the server for everybody");
    }

    @Test
    void says_that_serving_has_returned() {
        assertThatThrownBy(() -> during(() -> {}))
                .hasMessageContaining("received  serve() has returned")
                .hasMessageContaining("means     no client is served any more");
    }

    @Test
    void passes_on_that_serving_was_not_attempted() {
        assertThatThrownBy(() -> during(() -> {
                    throw new UnsupportedOperationException(NotAttempted.MESSAGE);
                }))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void does_not_mind_how_serving_ends_when_it_is_closed() throws Throwable {
        Serving.during(
                () -> {
                    closed.await();
                    throw new IOException("Socket closed");
                },
                closed::countDown,
                () -> {});
    }

    @Test
    void passes_on_what_close_throws() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Serving.during(
                        () -> {},
                        () -> {
                            throw new IllegalStateException("can't close");
                        },
                        () -> {}));
    }

    /** Serves like this, and fails in the conversation when serving has ended. */
    private void during(Executable serve) throws Throwable {
        CompletableFuture<Thread> serving = new CompletableFuture<>();
        Serving.during(
                () -> {
                    serving.complete(Thread.currentThread());
                    serve.execute();
                },
                () -> {},
                () -> {
                    serving.get().join();
                    throw new AssertionError("no answer came");
                });
    }
}
