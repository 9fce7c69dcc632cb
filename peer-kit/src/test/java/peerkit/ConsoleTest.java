package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

@LeavesNothingBehind
class ConsoleTest {

    @Test
    void returns_the_lines_that_were_typed_and_then_the_end() throws IOException {
        Console console = Console.typed("one", "", "zwöi");

        assertThat(console.in().readAllBytes()).asString(UTF_8).isEqualTo("one\n\nzwöi\n");
        assertThat(console.in().read()).isEqualTo(-1);
        assertThat(console.in().read(new byte[8])).isEqualTo(-1);
    }

    @Test
    void returns_a_line_at_a_time_or_less() throws IOException {
        Console console = Console.silent().type("one").type("two");

        assertThat(console.in().read(new byte[0])).isZero();
        assertThat(console.in().read()).isEqualTo('o');
        assertThat(console.in().readNBytes(2)).asString(UTF_8).isEqualTo("ne");
        assertThat(console.in().read(new byte[100])).isEqualTo(1);
        assertThat(console.in().read(new byte[100])).isEqualTo(4);
    }

    @Test
    void a_reader_waits_until_something_is_typed() throws Exception {
        Console console = Console.silent();
        var line = new FutureTask<>(() -> new BufferedReader(new InputStreamReader(console.in(), UTF_8)).readLine());
        Thread reader = new Thread(line, "reader");
        reader.start();
        await().until(() -> reader.getState() == Thread.State.WAITING);

        console.type("hello");

        assertThat(line.get()).isEqualTo("hello");
    }

    @Test
    void a_reader_that_is_interrupted_stops_waiting() {
        Console console = Console.silent();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> console.in().read())
                .isInstanceOf(InterruptedIOException.class)
                .hasMessage("interrupted while waiting for the keyboard");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void captures_what_is_printed() {
        Console console = Console.silent();

        console.out().stream().print("to all");
        console.err().stream().println("to the operator");

        assertThat(console.out().text()).isEqualTo("to all");
        assertThat(console.err().lines()).containsExactly("to the operator");
    }
}
