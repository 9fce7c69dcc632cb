package learncli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BarTest {

    private final StringWriter out = new StringWriter();
    private final Bar bar = new Bar(new PrintWriter(out, true), true);

    @Test
    void when_it_has_stopped_nothing_follows() {
        bar.show("now");
        bar.stop("Stopped.");
        bar.show("later");
        bar.line("later");
        bar.end();

        assertThat(out.toString()).isEqualToNormalizingNewlines("\r\u001b[Know\r\u001b[KStopped.\n");
    }
}
