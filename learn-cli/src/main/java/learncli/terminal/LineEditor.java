package learncli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Enumeration;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/**
 * Lets a program print while the user types: each line appears above the one that is being typed. The program just reads
 * its input and writes its output. A line that it begins and doesn't end before it reads is its question.
 */
public final class LineEditor {

    private final LineReader reader;
    private final Charset encoding;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream(); // a line so far; guarded by this
    private boolean asking; // whether the user is answering a question; guarded by this

    /** @param encoding in which the program reads from the terminal */
    LineEditor(Terminal terminal, Charset encoding) {
        this.encoding = encoding;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true) // ! and \ are ordinary characters
                .build();
        terminal.handle(Terminal.Signal.INT, signal -> System.exit(Shutdown.BY_CTRL_C));
    }

    /** Makes a line editor the standard streams of the program that is started next, if the terminal allows it. */
    public static void takeOver() throws IOException, InterruptedException {
        Terminal terminal = SystemTerminal.open();
        if (terminal != null) {
            LineEditor editor = new LineEditor(terminal, System.console().charset());
            System.setIn(editor.input());
            System.setOut(editor.output());
            System.setErr(editor.errors(System.err));
        }
    }

    /** The lines that the user types; the first read of a line waits for it. */
    InputStream input() {
        return new SequenceInputStream(new Enumeration<>() {
            private byte[] next = {}; // the first element is empty: the stream asks for it before anybody reads

            @Override
            public boolean hasMoreElements() {
                if (next == null) {
                    String typed = ask();
                    next = typed == null ? null : (typed + "\n").getBytes(encoding);
                }
                return next != null;
            }

            @Override
            public InputStream nextElement() {
                InputStream line = new ByteArrayInputStream(next);
                next = null;
                return line;
            }
        });
    }

    PrintStream output() {
        OutputStream lines = new OutputStream() {
            @Override
            public void write(int b) {
                print(b);
            }
        };
        return new PrintStream(lines, true, UTF_8);
    }

    /** Prints below what is being typed. It leaves the printing to {@code err}, which may be a file. */
    PrintStream errors(PrintStream err) {
        OutputStream below = new OutputStream() {
            private boolean atStart = true; // of a line

            @Override
            public void write(int b) {
                if (atStart && reader.isReading()) {
                    reader.getTerminal().writer().println();
                    reader.getTerminal().flush();
                }
                err.write(b);
                err.flush();
                atStart = b == '\n';
            }
        };
        return new PrintStream(below, true, encoding);
    }

    private String ask() {
        String question;
        synchronized (this) {
            question = begun.toString(UTF_8);
            begun.reset();
            asking = !question.isEmpty();
        }
        try {
            return reader.readLine(question); // blocks until the user presses Enter
        } catch (EndOfFileException e) { // Ctrl-D
            return null;
        } catch (UserInterruptException e) {
            System.exit(Shutdown.BY_CTRL_C); // does not return
            return null;
        }
    }

    private synchronized void print(int b) {
        if (b != '\n') {
            begun.write(b);
            return;
        }
        String line = begun.toString(UTF_8).replace("\r", "");
        begun.reset();
        if (line.isEmpty() && asking) {
            asking = false; // the program only wants to leave its question's line, which the editor has done
        } else {
            reader.printAbove(line);
        }
    }
}
