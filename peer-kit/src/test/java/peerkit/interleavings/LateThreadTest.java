package peerkit.interleavings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import peerkit.Patience;

class LateThreadTest {

    @Test
    void holds_a_new_thread_before_its_first_step() throws Exception {
        AtomicInteger steps = new AtomicInteger();
        try (LateThread late = new LateThread(Starter.class)) {
            @SuppressWarnings("unchecked")
            var starter =
                    (Consumer<Runnable>) late.type().getDeclaredConstructor().newInstance();
            late.expect();
            starter.accept(() -> steps.incrementAndGet());
            Patience.waitUntil(late::isHeld, Patience.LIMIT);
            assertThat(late.isHeld()).isTrue();
            assertThat(steps.get()).isZero();

            late.release();
            assertThat(Patience.waitUntil(() -> steps.get() == 1, Duration.ofSeconds(20)))
                    .isTrue();
        }
    }

    /** Starts a thread for each task. */
    public static final class Starter implements Consumer<Runnable> {

        public Starter() {}

        @Override
        public void accept(Runnable task) {
            new StartedThread(this, task).start();
        }
    }
}

/** In the same file: a class that only its package sees, and that names the other one. */
final class StartedThread {

    private final Thread thread;

    StartedThread(LateThreadTest.Starter starter, Runnable task) {
        this.thread = new Thread(() -> task.run(), starter.getClass().getSimpleName());
    }

    void start() {
        thread.start();
    }
}
