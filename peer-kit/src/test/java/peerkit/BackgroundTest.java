package peerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void usual() {
        never.countDown();
        Patience.setLimit(Patience.LIMIT);
    }

    @Test
    void returns_the_result_of_the_work() throws Exception {
        assertThat(Background.run("adder", () -> 1 + 1).await()).isEqualTo(2);
    }

    @Test
    void throws_what_the_work_threw() {
        Background<Void> fails = Background.run("worker", () -> {
            throw new IOException("broken");
        });

        assertThatThrownBy(fails::await).isInstanceOf(IOException.class).hasMessage("broken");
    }

    @Test
    void says_that_the_work_does_not_end() {
        Patience.setLimit(Duration.ofMillis(10));
        Background<Void> waits = Background.run("worker", () -> never.await());

        assertThat(Failure.of(waits::await)).isEqualTo("""
                worker: runs to its end
                  expected  it ends within 10 ms
                  received  it is still running
                  means     it waits for something that doesn't happen
                """);
        assertThat(waits.isDone()).isFalse();
    }

    @Test
    void when_a_task_ends_its_work_is_interrupted() throws Exception {
        Background<Void> waits = Background.run("worker", () -> never.await());

        Background.endAll();

        assertThatThrownBy(waits::await).isInstanceOf(InterruptedException.class);
    }
}
