package lesson05.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** Asks the user at the terminal. */
public final class Prompt {

    private final BufferedReader in;
    private final PrintStream out;

    /** Reads answers from {@code in} in the terminal's encoding, or in UTF-8 if there is no terminal. */
    public Prompt(InputStream in, PrintStream out) {
        Console terminal = System.console();
        this.in = new BufferedReader(new InputStreamReader(in, terminal == null ? UTF_8 : terminal.charset()));
        this.out = out;
    }

    /** Shows the question and waits for a line; null at end of input (Ctrl-D, or a pipe that ended). */
    public String ask(String question) {
        out.print(question);
        out.flush();
        try {
            String answer = in.readLine(); // blocks until the user presses Enter
            if (answer == null) {
                out.println(); // so that whatever is printed next starts on a line of its own
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read from the terminal", e);
        }
    }
}
