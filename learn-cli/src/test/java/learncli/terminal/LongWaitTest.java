package learncli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LongWaitTest {

    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text, true);

    @Test
    void who_waits_long_is_told_for_what_until_it_is_over() {
        String done = LongWait.during(
                () -> {
                    await().until(() -> text.toString().equals("checking ..."));
                    return "done";
                },
                Duration.ofMillis(1),
                "checking ...",
                out);

        assertThat(done).isEqualTo("done");
        assertThat(text).hasToString("checking ...\r\u001b[K");
    }

    @Test
    void who_does_not_wait_long_is_told_nothing() {
        assertThat(LongWait.during(() -> "done", Duration.ofMinutes(1), "checking ...", out))
                .isEqualTo("done");
        assertThat(text.toString()).isEmpty();
    }
}
