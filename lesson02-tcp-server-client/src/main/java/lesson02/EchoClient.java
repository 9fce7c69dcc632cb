package lesson02;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import lesson02.terminal.Arguments;
import lesson02.terminal.Connection;
import lesson02.terminal.Launch;
import lesson02.terminal.Prompt;
import lesson02.terminal.Show;

/**
 * Sends lines to {@link EchoServer} or {@link GreetingServer}, and prints the answer to each.
 *
 * <p>New since {@link Step4ReadOnce}: an answer ends at its newline, however many reads that takes. Because the newline
 * may never come, the client waits 10 s at most for an answer, and reads at most 64 KiB of it.
 *
 * <p>Try it: run {@link EchoServer}, then this class.
 */
public final class EchoClient {

    private static final int PORT = 12345;
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10); // for one answer
    private static final int LONGEST_LINE = 65_536; // with its newline; it fits into buffers, so a write doesn't block

    private final Socket server;
    private final InputStream fromServer;
    private final Duration timeout;

    private EchoClient(Socket server, Duration timeout) throws IOException {
        this.server = server;
        this.fromServer = new BufferedInputStream(server.getInputStream());
        this.timeout = timeout;
    }

    public static void main(String[] args) {
        System.exit(run(args, ANSWER_TIMEOUT, System.in, System.out, System.err));
    }

    /** The whole program: returns 0 when the user is done, 1 without a connection, 2 for wrong arguments. */
    static int run(String[] args, Duration timeout, InputStream in, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            Socket server = Connection.open(new Arguments(args, "[host] [port]").connectTo(PORT));
            try (server) {
                new EchoClient(server, timeout).talk(new Prompt(in, out), out);
                return 0;
            } catch (IOException e) {
                throw new IOException("Lost the server: " + e.getMessage(), e);
            }
        });
    }

    private void talk(Prompt prompt, PrintStream out) throws IOException {
        String payload = "Hey server";
        while (payload != null) {
            byte[] line = (payload + "\n").getBytes(UTF_8);
            if (line.length <= LONGEST_LINE) {
                server.getOutputStream().write(line); // returns when the system has taken all of it
                out.println(Show.text(receive()));
            } else {
                out.println("Not sent: a line holds at most " + (LONGEST_LINE - 1) + " bytes");
            }
            payload = nextPayload(prompt);
        }
    }

    /** What the user wants to send next; null if nothing. */
    private static String nextPayload(Prompt prompt) {
        String more = prompt.ask("Want to send more data to the server? (yes/no) ");
        while (more != null && !more.strip().matches("(?i)y(es)?|no?")) {
            more = prompt.ask("Please answer yes or no: ");
        }
        return more == null || more.strip().matches("(?i)no?") ? null : prompt.ask("Enter payload: ");
    }

    // @start region=read
    /** The next line. Its bytes become text only when all of them are there, so no character can be cut in two. */
    private String receive() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            int next;
            while ((next = nextByte(deadline)) != '\n') { // blocks until a byte arrives, or time is up
                if (next == -1) {
                    throw new EOFException("it closed the connection" + after(line));
                }
                if (line.size() == LONGEST_LINE) {
                    throw new IOException("its answer is longer than " + LONGEST_LINE + " bytes");
                }
                line.write(next);
            }
            return line.toString(UTF_8);
        } catch (SocketTimeoutException e) {
            String missing = line.size() == 0 ? "answer in time (is it busy with another client?)" : "newline in time";
            throw new IOException("no " + missing + after(line), e);
        }
    }

    private int nextByte(long deadline) throws IOException {
        long millisLeft = (deadline - System.nanoTime()) / 1_000_000;
        if (millisLeft <= 0) { // setSoTimeout would take 0 for "wait for ever"
            throw new SocketTimeoutException();
        }
        server.setSoTimeout((int) millisLeft); // limits one read only, so it is set again before each
        return fromServer.read();
    }
    // @end

    private static String after(ByteArrayOutputStream line) {
        return line.size() == 0 ? "" : " after '" + Show.text(line.toString(UTF_8)) + "'";
    }
}
