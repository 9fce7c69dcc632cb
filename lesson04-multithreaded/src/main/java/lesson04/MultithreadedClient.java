package lesson04;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import lesson04.terminal.Arguments;
import lesson04.terminal.Connection;
import lesson04.terminal.Launch;
import lesson04.terminal.Prompt;
import lesson04.terminal.Show;

/** Sends the lines that the user types to {@link MultithreadedServer}, one at a time, and prints each answer. */
public final class MultithreadedClient {

    private static final int PORT = 1233;
    private static final int LONGEST_LINE = 65_535; // bytes, its newline not counted, in both directions
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30); // how long to wait for the server

    private final LineReader fromServer;
    private final OutputStream toServer;
    private final Duration timeout;

    private MultithreadedClient(Socket server, Duration timeout) throws IOException {
        this.fromServer = new LineReader(server, LONGEST_LINE, timeout, timeout);
        this.toServer = server.getOutputStream();
        this.timeout = timeout;
    }

    public static void main(String[] args) {
        System.exit(run(args, ANSWER_TIMEOUT, System.in, System.out, System.err));
    }

    /** The whole program: returns 0 when the user ends it, 1 without a server, 2 for wrong arguments. */
    static int run(String[] args, Duration timeout, InputStream in, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            InetSocketAddress address = new Arguments(args, "[host] [port]").connectTo(PORT);
            out.println("Waiting for connection");
            Socket server = Connection.open(address);
            try (server) {
                new MultithreadedClient(server, timeout).talk(new Prompt(in, out), out);
                return 0;
            } catch (IOException e) {
                throw new IOException("Lost the server: " + e.getMessage(), e);
            }
        });
    }

    private void talk(Prompt prompt, PrintStream out) throws IOException {
        String welcome = receive();
        out.println(Show.text(welcome));
        if (welcome.equals("Server full")) {
            throw new EOFException("it is full, try again later");
        }
        String text;
        while ((text = prompt.ask("Say something: ")) != null) { // null: end of input
            // Without the newline the server would wait for more, and we for its answer.
            byte[] line = (text + "\n").getBytes(UTF_8);
            if (line.length - 1 > LONGEST_LINE) {
                out.println("Not sent: a line holds at most " + LONGEST_LINE + " bytes");
            } else {
                toServer.write(line);
                out.println(Show.text(receive()));
            }
        }
    }

    /** The server's next line. */
    private String receive() throws IOException {
        Line line = fromServer.next(Deadline.in(timeout)); // blocks until it is there, or time is up
        return switch (line.kind()) {
            case TEXT -> line.text();
            case TOO_LONG -> throw new IOException("its answer is longer than " + LONGEST_LINE + " bytes");
            case NOT_UTF8 -> throw new IOException("its answer is not UTF-8");
            case TOO_SLOW, IDLE -> throw new IOException("no whole line came within " + Limits.inWords(timeout));
            case END -> throw new EOFException("it closed the connection");
        };
    }
}
