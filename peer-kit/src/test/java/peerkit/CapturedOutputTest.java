package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@LeavesNothingBehind
class CapturedOutputTest {

    private static final Duration SHORT = Duration.ofMillis(50); // for what never comes

    private final Console console = Console.silent();
    private final CapturedOutput out = console.out();

    @Test
    void shows_what_was_printed_in_lines() {
        out.stream().print("one\ntwö\nthr");

        assertThat(out.lines()).containsExactly("one", "twö", "thr");
        assertThat(out.text()).isEqualTo("one\ntwö\nthr");
    }

    @Test
    void waits_for_text_printed_by_another_thread() {
        new Thread(() -> out.stream().print("a prompt> "), "program").start();

        assertThat(out.await("prompt>")).isEqualTo("a prompt> ");
    }

    @Test
    void waits_for_a_whole_line() {
        new Thread(() -> out.stream().print("first one\nthe second one\na third one"), "program").start();

        assertThat(out.awaitLine("second")).isEqualTo("the second one");
        assertThat(out.awaitLine("one")).isEqualTo("first one");
    }

    @Test
    void finds_the_port_at_the_end_of_the_line() {
        out.stream().print("hello\nEcho server listening on 127.0.0.1:7777\n");

        assertThat(out.awaitPort()).isEqualTo(7777);
    }

    @Test
    void says_that_the_line_has_no_port() {
        out.stream().print("listening on 127.0.0.1:7777.\n");

        assertThat(Failure.of(out::awaitPort)).isEqualTo("""
                standard output: expects the server's port
                  expected  a line that ends in an address, such as 127.0.0.1:7777
                  received  "listening on 127.0.0.1:7777."
                  means     the line doesn't end in a colon and the port
                """);
    }

    @Test
    void a_program_that_has_ended_is_shown_with_all_its_errors_even_if_they_are_read_later() throws IOException {
        PipedOutputStream errors = new PipedOutputStream();
        console.err().captureAll(new PipedInputStream(errors), "program-errors");
        out.captureAll(InputStream.nullInputStream(), "program-output");
        CompletableFuture<String> failure = CompletableFuture.supplyAsync(() -> Failure.of(() -> out.await("hello")));
        await().until(out::hasEnded);
        assertThat(failure).isNotDone();

        errors.write("no such file\n".getBytes(UTF_8));
        errors.close();

        assertThat(failure.join()).contains("errors    no such file", "the program ended without printing it");
    }

    @Test
    void says_that_nothing_was_printed() {
        assertThat(Failure.of(() -> out.patience(SHORT).await("hello"))).isEqualTo("""
                standard output: expects output
                  expected  the text "hello"
                  received  nothing
                  means     it was not printed within 50 ms, or not flushed
                """);
    }

    @Test
    void shows_what_was_printed_instead_also_to_standard_error() {
        out.stream().print("starting\nready\n");
        console.err().stream().print("port taken\n");

        assertThat(Failure.of(() -> out.patience(SHORT).awaitLine("listening on")))
                .isEqualTo("""
                standard output: expects output
                  expected  a line with "listening on"
                  received  starting
                            ready
                  errors    port taken
                  means     it was not printed within 50 ms, or not flushed
                """);
        assertThat(Failure.of(() -> console.err().patience(SHORT).await("again")))
                .isEqualTo("""
                standard error: expects output
                  expected  the text "again"
                  received  port taken
                  output    starting
                            ready
                  means     it was not printed within 50 ms, or not flushed
                """);
    }

    @Test
    void says_that_the_line_has_no_newline() {
        out.stream().print("hello");

        assertThat(Failure.of(() -> out.patience(SHORT).awaitLine("hello"))).isEqualTo("""
                standard output: expects output
                  expected  a line with "hello"
                  received  hello
                  means     it was printed, but without a newline at the end of its line
                """);
    }
}
