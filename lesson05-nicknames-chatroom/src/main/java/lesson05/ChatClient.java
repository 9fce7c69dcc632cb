package lesson05;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.time.Duration;
import lesson05.Line.Kind;
import lesson05.terminal.Arguments;
import lesson05.terminal.Connection;
import lesson05.terminal.Launch;
import lesson05.terminal.Prompt;
import lesson05.terminal.Show;

/**
 * Takes part in the chatroom of {@link ChatServer}. It waits for two things at once, the server's lines and the user's,
 * so it has two threads: the program's own shows what the server sends, and {@link Typing} sends what the user types.
 *
 * <p>A line that arrives while the user types lands in the middle of the typed one, because a program sees nothing of a
 * typed line before Enter. Still, that line is sent whole. ({@code ./learn run 5 ChatClient} keeps the two apart.)
 */
public final class ChatClient {

    private static final int PORT = 8000;
    private static final int LONGEST_LINE = 524_288; // bytes: room for a list of 10,000 names
    private static final Duration LINE_TIME = Duration.ofSeconds(30); // for one line of the server
    private static final Duration WELCOME_TIMEOUT = Duration.ofSeconds(10); // how long to wait for the welcome
    private static final Duration SILENCE = Duration.ofHours(1); // LineReader wants a limit, but a room may be silent

    private final LineReader lines;
    private final Typing typing;

    private ChatClient(Socket server, Typing typing) {
        this.lines = new LineReader(server, LONGEST_LINE, LINE_TIME, SILENCE);
        this.typing = typing;
    }

    public static void main(String[] args) {
        // exit also ends the thread that waits for the user's next line
        System.exit(run(args, Waits.STANDARD, System.in, System.out, System.err));
    }

    /** The whole program: returns 0 when the user has left, 1 without a server, 2 for wrong arguments. */
    static int run(String[] args, Waits waits, InputStream in, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            Socket server = Connection.open(new Arguments(args, "[host] [port]").connectTo(PORT));
            try (server;
                    Watchdog watchdog = new Watchdog(waits.write())) {
                Typing typing = new Typing(watchdog.watch(server), waits, new Prompt(in, out), out);
                if (new ChatClient(server, typing).talk()) {
                    return 0;
                }
                err.println("Not let in: start again and choose another nickname");
                return 1;
            } catch (IOException e) {
                throw new IOException("Lost the server: " + e.getMessage(), e);
            }
        });
    }

    /**
     * Shows what the server sends, until the user or the server ends the conversation. False if the server did not let
     * the user in.
     *
     * @throws IOException if the server ends it after it has let the user in; the message says how
     */
    private boolean talk() throws IOException {
        boolean refused = false;
        try {
            greet();
            typing.start();
            refused = !show(next()).startsWith("* "); // the answer to the nickname
            while (true) {
                show(next());
            }
        } catch (IOException e) { // every conversation ends like this
            if (!refused && !typing.userHasLeft()) {
                throw typing.explain(e);
            }
            return !refused;
        } finally {
            typing.end();
        }
    }

    private void greet() throws IOException {
        Line welcome = lines.next(Deadline.in(WELCOME_TIMEOUT)); // blocks until it is there, or time is up
        if (welcome.kind() == Kind.TOO_SLOW) {
            throw new IOException("no welcome came within " + Limits.inWords(WELCOME_TIMEOUT));
        }
        if (show(welcome).equals("Server full")) {
            throw new EOFException("it is full, try again later");
        }
    }

    /** Blocks until the server sends a line, however long that takes. */
    private Line next() throws IOException {
        Line line;
        do {
            line = lines.next();
        } while (line.kind() == Kind.IDLE);
        return line;
    }

    /** Shows a line of the server, and returns it; throws if there is none. */
    private String show(Line line) throws IOException {
        switch (line.kind()) {
            case END -> throw new EOFException("it closed the connection");
            case TOO_SLOW -> throw new IOException("it did not end its line within " + Limits.inWords(LINE_TIME));
            case TOO_LONG -> typing.show("(a line of more than " + LONGEST_LINE + " bytes)");
            case NOT_UTF8 -> typing.show("(a line that is not UTF-8)");
            default -> typing.show(Show.text(line.text()));
        }
        return line.text();
    }
}
