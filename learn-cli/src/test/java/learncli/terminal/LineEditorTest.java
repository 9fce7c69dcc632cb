package learncli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A program that asks and prints, on a pretended terminal. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class LineEditorTest {

    private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    private PipedOutputStream keyboard;
    private ExternalTerminal terminal;
    private PrintStream out;
    private BufferedReader in;
    private PrintStream err;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeEach
    void a_terminal() throws IOException {
        keyboard = new PipedOutputStream();
        terminal = new ExternalTerminal("test", "xterm", new PipedInputStream(keyboard), drawn, UTF_8);
        terminal.setSize(new Size(60, 10));
        LineEditor editor = new LineEditor(terminal, UTF_8);
        out = editor.output();
        in = new BufferedReader(new InputStreamReader(editor.input(), UTF_8));
        err = editor.errors(new PrintStream(errors, true, UTF_8));
    }

    @AfterEach
    void close() throws IOException {
        terminal.close();
    }

    private void type(String keys) throws IOException {
        keyboard.write(keys.getBytes(UTF_8));
        keyboard.flush();
    }

    private CompletableFuture<String> ask(String question) {
        out.print(question);
        out.flush();
        return CompletableFuture.supplyAsync(() -> {
            try {
                return in.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void awaitDrawn(String text) {
        await().until(() -> drawn().contains(text));
    }

    /** What was drawn last. */
    private String drawn() {
        return drawn.toString(UTF_8);
    }

    @Test
    void a_line_printed_while_the_user_types_appears_above() throws IOException {
        CompletableFuture<String> answer = ask("Name: ");
        awaitDrawn("Name: ");
        type("al\\i");
        awaitDrawn("al\\i");
        drawn.reset();

        out.println("bob: hé");
        awaitDrawn("Name: al\\i"); // again

        assertThat(drawn().indexOf("bob: hé")).isBetween(0, drawn().indexOf("Name: al\\i") - 1);
        type("ce!\r");
        assertThat(answer.join()).isEqualTo("al\\ice!");
    }

    @Test
    void a_newline_after_a_question_draws_no_empty_line() throws IOException {
        CompletableFuture<String> answer = ask("Name: ");
        awaitDrawn("Name: ");
        drawn.reset();

        out.println(System.lineSeparator() + "bob: hello");
        awaitDrawn("Name: ");

        assertThat(drawn().replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "").strip()).startsWith("bob: hello");
        type("x\r");
        assertThat(answer.join()).isEqualTo("x");
    }

    @Test
    void the_program_can_print_before_it_reads_and_sees_the_end_of_its_input() throws IOException {
        out.println("Welcome");
        awaitDrawn("Welcome");
        CompletableFuture<String> answer = ask("");
        await().until(() -> !terminal.getAttributes().getLocalFlag(LocalFlag.ICANON)); // until the editor reads

        type("\u0004"); // Ctrl-D

        assertThat(answer.join()).isNull();
    }

    @Test
    void an_error_is_on_a_line_of_its_own() throws IOException {
        CompletableFuture<String> answer = ask("Name: ");
        awaitDrawn("Name: ");
        type("ali");
        awaitDrawn("ali");

        err.println("Lost the server");

        assertThat(errors.toString(UTF_8)).isEqualTo("Lost the server" + System.lineSeparator());
        assertThat(drawn()).endsWith("\n");
        type("\r");
        assertThat(answer.join()).isEqualTo("ali");
    }
}
