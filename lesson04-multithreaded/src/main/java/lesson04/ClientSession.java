package lesson04;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/** The conversation with one client, from the welcome to the end, in a thread that does nothing else meanwhile. */
final class ClientSession {

    private static final int MOST_DROPPED = 65_536; // bytes that a client may still send behind the server's last line

    private final Socket client;
    private final Limits limits;
    private final UnaryOperator<String> answer;
    private final HangUpTimer timer;
    private final LineReader lines;

    /** Talks with {@code client}; {@code answer} makes of a line what it is answered. */
    ClientSession(Socket client, Limits limits, UnaryOperator<String> answer, HangUpTimer timer) throws IOException {
        this.client = client;
        this.limits = limits;
        this.answer = answer;
        this.timer = timer;
        this.lines = new LineReader(client, limits.lineBytes(), limits.lineDeadline(), limits.idleLimit());
        client.setTcpNoDelay(true); // an answer goes out at once: it does not wait until the one before has arrived
    }

    /**
     * Returns when the client has ended its side and has been sent all that it is owed; the caller closes the socket.
     *
     * @throws IOException if it ends in any other way
     */
    void talk() throws IOException {
        // @start region=talk
        send("Welcome to the server");
        while (true) {
            Line line = lines.next(); // blocks until there is something to tell
            switch (line.kind()) {
                case TEXT -> send(answer.apply(line.text()));
                case TOO_LONG -> send("Error: a line holds at most " + limits.lineBytes() + " bytes");
                case NOT_UTF8 -> send("Error: a line must be UTF-8");
                case TOO_SLOW -> endWith("a line must be complete within " + Limits.inWords(limits.lineDeadline()));
                case IDLE -> endWith("nothing came for " + Limits.inWords(limits.idleLimit()));
                case END -> {
                    return;
                }
            }
        }
        // @end
    }

    private void send(String line) throws IOException {
        Future<?> hangUp = timer.hangUpAfter(limits.writeDeadline(), client);
        try {
            client.getOutputStream().write((line + "\n").getBytes(UTF_8)); // blocks while the client's buffers are full
        } catch (IOException e) {
            throw client.isClosed()
                    ? new IOException("it did not read its answers within " + Limits.inWords(limits.writeDeadline()), e)
                    : e;
        } finally {
            hangUp.cancel(false);
        }
    }

    /** Tells the client why this is the end, waits a little until it ends its side too, and then always throws. */
    private void endWith(String reason) throws IOException {
        send("Error: " + reason + ", goodbye");
        client.shutdownOutput(); // behind the line the client reads end of stream
        // To close a socket while something that the client sent lies unread resets the connection, and a reset may
        // overtake the line. So what still comes is read and dropped: up to its end, but not for ever.
        Future<?> hangUp = timer.hangUpAfter(limits.grace(), client);
        try {
            client.setSoTimeout(0); // the time is the timer's business now
            client.getInputStream().skip(MOST_DROPPED);
        } catch (IOException e) {
            // The time was up, or the client has broken the connection off: it has had its chance.
        } finally {
            hangUp.cancel(false);
        }
        throw new IOException(reason);
    }
}
