package learncli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import peerkit.Program;

@Timeout(30)
class ShutdownTest {

    /** A JVM whose shutdown begins a little after another process has died of the same Ctrl-C. */
    static final class Dying {

        private Dying() {}

        public static void main(String[] arguments) {
            new Thread(() -> System.exit(Shutdown.BY_CTRL_C)).start();
            Shutdown.awaitIfBegun();
            System.out.println("another process has failed");
        }
    }

    @Test
    void nothing_is_reported_during_a_shutdown() {
        try (Program dying = Program.start(Dying.class)) {
            assertThat(dying.awaitExit()).isEqualTo(Shutdown.BY_CTRL_C);
            assertThat(dying.out().text()).isEmpty();
        }
    }

    @Test
    void a_failure_without_a_shutdown_is_reported_after_a_moment() {
        long start = System.nanoTime();

        Shutdown.awaitIfBegun();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
