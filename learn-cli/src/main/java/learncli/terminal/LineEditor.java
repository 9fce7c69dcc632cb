package learncli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/**
 * Keeps what a program prints apart from what is typed: each line appears above the one that the user is typing. A program
 * needs to know nothing of it. It reads an input and writes an output as ever: what it prints before it reads, and does not
 * end with a newline, is its question.
 */
public final class LineEditor {

    private static final int INTERRUPTED = 130; // the exit status after Ctrl-C: 128, and 2 for the signal

    private final LineReader reader;
    private final Charset encoding;
    private final ByteArrayOutputStream begun =
            new ByteArrayOutputStream(); // a line without its newline; guarded by this
    private boolean asking; // whether the line being typed stands behind a question; guarded by this

    /** @param encoding the terminal's, in which the program reads */
    LineEditor(Terminal terminal, Charset encoding) {
        this.encoding = encoding;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true) // ! and \ are letters like others
                .build();
        terminal.handle(Terminal.Signal.INT, signal -> System.exit(INTERRUPTED));
    }

    /** Gives the program that is started next a line editor as its standard streams, if the terminal can do it. */
    public static void takeOver() throws IOException, InterruptedException {
        Terminal terminal = SystemTerminal.open();
        if (terminal != null) {
            LineEditor editor = new LineEditor(terminal, System.console().charset());
            System.setIn(editor.input());
            System.setOut(editor.output());
            System.setErr(editor.errors(System.err));
        }
    }

    /** Each read waits for the user's next line. */
    InputStream input() {
        return new InputStream() {
            private byte[] line = {};
            private int next;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (next == line.length) {
                    String typed = ask();
                    if (typed == null) {
                        return -1;
                    }
                    line = (typed + "\n").getBytes(encoding);
                    next = 0;
                }
                int count = Math.min(length, line.length - next);
                System.arraycopy(line, next, into, offset, count);
                next += count;
                return count;
            }
        };
    }

    PrintStream output() {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int character) {
                        print(character);
                    }
                },
                true,
                UTF_8);
    }

    /** Passes everything on, below what is being typed: it may be a file's, so the editor can't print it itself. */
    PrintStream errors(PrintStream err) {
        return new PrintStream(
                new OutputStream() {
                    private boolean atStart = true; // of a line

                    @Override
                    public void write(int character) {
                        if (atStart && reader.isReading()) {
                            reader.getTerminal().writer().println();
                            reader.getTerminal().flush();
                        }
                        err.write(character);
                        err.flush();
                        atStart = character == '\n';
                    }
                },
                true,
                encoding);
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
            System.exit(INTERRUPTED); // does not return
            return null;
        }
    }

    private synchronized void print(int character) {
        if (character != '\n') {
            begun.write(character);
            return;
        }
        String line = begun.toString(UTF_8).replace("\r", "");
        begun.reset();
        if (line.isEmpty() && asking) {
            asking = false; // to get away from the question, which the editor does by itself
        } else {
            reader.printAbove(line);
        }
    }
}
