package lesson07;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Semaphore;
import lesson07.terminal.Show;

/** The conversation with one client, in a thread of its own. */
final class ClientSession implements Runnable {

    private final Watchdog.Client client;
    private final Limits limits;
    private final Semaphore permits;
    private final PrintStream out;

    /** A session that holds one of the {@code permits}, and gives it back at its end. */
    ClientSession(Watchdog.Client client, Limits limits, Semaphore permits, PrintStream out) {
        this.client = client;
        this.limits = limits;
        this.permits = permits;
        this.out = out;
    }

    /** Serves the client. Whatever goes wrong here ends this conversation, and no other. */
    @Override
    public void run() {
        try (client) {
            try {
                talk();
            } catch (IOException e) {
                lost(e.getMessage());
            } finally {
                permits.release(); // before the client reads end of stream, so that it can connect again at once
            }
            LingeringClose.of(client.socket, limits.times().linger());
        } catch (RuntimeException | Error e) { // a mistake in the code, or no memory left
            out.println("Failed to serve " + name() + ": " + Show.text(e.toString()));
        }
    }

    /** Returns when the client has ended its side and all its lines are answered. */
    private void talk() throws IOException {
        client.socket.setTcpNoDelay(true); // an answer doesn't wait until the one before has been confirmed
        Limits.Times times = limits.times();
        LineReader lines = new LineReader(client.socket, limits.lineBytes(), times.line(), times.idle());
        send("Welcome to the server");
        Line line;
        while ((line = lines.next()).kind() != Line.Kind.END) { // blocks until there is something to report
            switch (line.kind()) {
                case TEXT -> send("Hello I am server " + line.text());
                case TOO_LONG -> send("Error: a line holds at most " + limits.lineBytes() + " bytes");
                case NOT_UTF8 -> send("Error: a line must be UTF-8");
                case TOO_SLOW -> hangUp("a line must be complete within " + Limits.inWords(times.line()));
                case IDLE -> hangUp("nothing came for " + Limits.inWords(times.idle()));
            }
        }
    }

    private void send(String line) throws IOException {
        client.write((line + "\n").getBytes(UTF_8)); // blocks while the client's buffers are full
    }

    private void hangUp(String reason) throws IOException {
        send("Error: " + reason + ", goodbye");
        throw new IOException(reason);
    }

    private void lost(String reason) {
        if (client.late) {
            String time = Limits.inWords(limits.times().write());
            out.println("Lost client " + name() + ": it did not read its answers within " + time);
        } else if (!client.socket.isClosed()) { // otherwise our own close() has ended it
            out.println("Lost client " + name() + ": " + reason);
        }
    }

    private String name() {
        return Show.address(client.socket.getRemoteSocketAddress());
    }
}
