package lesson02;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;
import lesson02.terminal.Arguments;
import lesson02.terminal.Launch;
import lesson02.terminal.Show;

/**
 * Greets one client after another, and takes what one read returns for one message.
 *
 * <p>New since {@link Step3CatchInside}: {@code accept} is tried again after a second, {@link #close()} ends the
 * server, and where it listens and prints are parameters.
 *
 * <p>Try it: run this class, then {@code ./learn run 2 EchoClient} as often as you like.
 *
 * <p>What breaks it: a message in two pieces, which is greeted twice. TCP carries bytes, not messages.
 * {@link EchoServer} gets it right, however the bytes are cut.
 */
public final class GreetingServer implements AutoCloseable {

    private static final int PORT = 12345;
    private static final int BACKLOG = 50; // clients that may wait to be accepted
    private static final int BUFFER = 1024; // bytes: the most that one read returns
    private static final long RETRY_DELAY = 1_000_000_000; // nanoseconds: one second, before accept() is tried again

    private final ServerSocket listener;
    private final PrintStream out;
    private volatile Socket current; // the client being served; volatile because another thread calls close()

    private GreetingServer(ServerSocket listener, PrintStream out) {
        this.listener = listener;
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(Launch.run(System.out, System.err, () -> {
            try (var server = bind(new Arguments(args, "[port] [host]").listenOn(PORT), System.out)) {
                server.serve(); // until Ctrl-C ends the program
            }
            return 0;
        }));
    }

    /** Listens on the loopback address; port 0 means any free port, which {@link #port()} returns. */
    public static GreetingServer bind(int port) throws IOException {
        return bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), System.out);
    }

    /** Listens on {@code address} and prints what happens to {@code out}. An exception's message is for the user. */
    public static GreetingServer bind(InetSocketAddress address, PrintStream out) throws IOException {
        try {
            return new GreetingServer(new ServerSocket(address.getPort(), BACKLOG, address.getAddress()), out);
        } catch (IOException e) {
            throw new IOException(Arguments.cannotListen(address, e), e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    // @start region=serve
    /** Serves one client after another; blocks until {@link #close()}. */
    public void serve() {
        while (!listener.isClosed()) {
            out.println("Server is waiting for a connection, listening on "
                    + Show.address(listener.getLocalSocketAddress()));
            try {
                serve(listener.accept()); // blocks until a client connects, or close() closes the listener
            } catch (IOException e) {
                if (!listener.isClosed()) { // a real failure: for example, no file descriptor is left
                    out.println("Cannot accept a client now, will try again: " + e.getMessage());
                    LockSupport.parkNanos(RETRY_DELAY); // like Thread.sleep: tried at once, it would fail again
                }
            }
        }
    }

    private void serve(Socket client) {
        String name = Show.address(client.getRemoteSocketAddress());
        current = client;
        try (client) {
            if (!listener.isClosed()) { // else close() ran before current was set
                out.println("Client connected from " + name);
                talk(client);
            }
        } catch (IOException e) {
            if (!listener.isClosed()) { // a real failure, not our own close()
                out.println("Lost client " + name + ": " + e.getMessage());
            }
        }
    }
    // @end

    private void talk(Socket client) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int count;
        while ((count = client.getInputStream().read(buffer)) != -1) { // blocks until bytes arrive; -1: end of stream
            out.println("Received from client: " + Show.text(new String(buffer, 0, count, UTF_8)));
            client.getOutputStream().write("Hey client\n".getBytes(UTF_8));
        }
    }

    /** Stops listening and hangs up on the current client, so {@link #serve()} returns. May be called twice. */
    @Override
    public void close() throws IOException {
        listener.close(); // accept() throws
        if (current != null) {
            current.close(); // read() and write() throw
        }
    }
}
