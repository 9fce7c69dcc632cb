package lesson02;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import lesson02.terminal.Arguments;
import lesson02.terminal.Connection;
import lesson02.terminal.Launch;
import lesson02.terminal.Prompt;
import lesson02.terminal.Show;

/**
 * Sends lines to {@link EchoServer} or {@link GreetingServer} and prints what comes back, up to the next newline. It writes
 * one line, then reads one: see {@link EchoServer} for why it must not write everything first.
 */
public final class EchoClient {

    private static final int PORT = 12345;

    /** In bytes, the newline counted; so few that the buffers on the way hold it, and its write can't block for ever. */
    private static final int LONGEST_LINE = 65_536;

    private static final Duration PATIENCE = Duration.ofSeconds(10); // with one answer of the server

    private final InputStream fromServer;
    private final OutputStream toServer;
    private final Duration patience;

    private EchoClient(Socket server, Duration patience) throws IOException {
        server.setSoTimeout((int) patience.toMillis()); // no read waits longer
        this.patience = patience;
        this.fromServer = new BufferedInputStream(server.getInputStream());
        this.toServer = server.getOutputStream();
    }

    public static void main(String[] args) {
        System.exit(run(args, PATIENCE, System.in, System.out, System.err));
    }

    /** The whole program: returns 0 when the user has had enough, 1 without a connection, 2 for wrong arguments. */
    static int run(String[] args, Duration patience, InputStream in, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            Socket server = Connection.open(new Arguments(args, "[host] [port]").connectTo(PORT));
            try (server) {
                new EchoClient(server, patience).talk(new Prompt(in, out), out);
                return 0;
            } catch (IOException e) {
                err.println("Lost the server: " + e.getMessage());
                return 1;
            }
        });
    }

    private void talk(Prompt prompt, PrintStream out) throws IOException {
        String payload = "Hey server";
        while (payload != null) {
            byte[] line = (payload + "\n").getBytes(UTF_8);
            if (line.length > LONGEST_LINE) {
                out.println("Not sent: a line holds at most " + (LONGEST_LINE - 1) + " bytes");
            } else {
                toServer.write(line); // one write sends all of it: Java's write does not return before
                out.println(Show.text(receive()));
            }
            payload = nextPayload(prompt);
        }
    }

    /** What the user wants to send next; null for nothing more. */
    private static String nextPayload(Prompt prompt) {
        String more = prompt.ask("Want to send more data to the server? (yes/no) ");
        boolean yes = more != null && List.of("y", "yes").contains(more.strip().toLowerCase(Locale.ROOT));
        return yes ? prompt.ask("Enter payload: ") : null;
    }

    /** The bytes up to the next newline; decoded only when all are there, so that no character can be cut. */
    private String receive() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            // @start region=receive
            int next;
            while ((next = fromServer.read()) != '\n') {
                if (System.nanoTime() - deadline > 0) { // each read was in time, and together they were not
                    throw new SocketTimeoutException("the answer came too slowly");
                }
                if (next == -1) {
                    throw new EOFException("it closed the connection" + after(line));
                }
                if (line.size() == LONGEST_LINE) {
                    throw new IOException("its answer is longer than " + LONGEST_LINE + " bytes");
                }
                line.write(next);
            }
            return line.toString(UTF_8);
            // @end
        } catch (SocketTimeoutException e) {
            String missing = line.size() == 0 ? "no answer (is it busy with another client?)" : "no newline";
            throw new IOException(missing + " in time" + after(line), e);
        }
    }

    private static String after(ByteArrayOutputStream line) {
        return line.size() == 0 ? "" : " after '" + Show.text(line.toString(UTF_8)) + "'";
    }
}
