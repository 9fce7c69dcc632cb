package lesson02;

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
 * Sends back every byte it receives, unchanged, until the client ends its side (RFC 862, the Echo Protocol).
 *
 * <p>New since {@link GreetingServer}: it never asks where a message ends, so it can't get that wrong. Any bytes, cut
 * in any way, come back as they were. It doesn't turn them into text either, so no character can be damaged.
 *
 * <p>Try it: run this class, then {@code ./learn run 2 EchoClient}.
 *
 * <p>What breaks it: a client that says nothing. All the others wait until it leaves; lesson 4 cures that. And a client
 * that writes 50 MB before it reads anything waits for ever: nobody reads the echo, so the buffers fill up, and first
 * the server's write blocks, then the client's.
 */
public final class EchoServer implements AutoCloseable {

    private static final int PORT = 12345;
    private static final int BACKLOG = 50; // clients that may wait to be accepted
    private static final int BUFFER = 8192; // bytes: the most that one read returns
    private static final long RETRY_DELAY = 1_000_000_000; // nanoseconds: one second, before accept() is tried again

    private final ServerSocket listener;
    private final PrintStream out;
    private volatile Socket current; // the client being served; volatile because another thread calls close()

    private EchoServer(ServerSocket listener, PrintStream out) {
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
    public static EchoServer bind(int port) throws IOException {
        return bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), System.out);
    }

    /** Listens on {@code address} and prints what happens to {@code out}. An exception's message is for the user. */
    public static EchoServer bind(InetSocketAddress address, PrintStream out) throws IOException {
        try {
            return new EchoServer(new ServerSocket(address.getPort(), BACKLOG, address.getAddress()), out);
        } catch (IOException e) {
            throw new IOException(Arguments.cannotListen(address, e), e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

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

    // @start region=talk
    private void talk(Socket client) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int count;
        while ((count = client.getInputStream().read(buffer)) != -1) { // blocks until bytes arrive; -1: end of stream
            client.getOutputStream().write(buffer, 0, count); // blocks while the system's buffers are full
        }
        // The client has only half-closed: it may still read. All its bytes have been written back, so now we close.
    }
    // @end

    /** Stops listening and hangs up on the current client, so {@link #serve()} returns. May be called twice. */
    @Override
    public void close() throws IOException {
        listener.close(); // accept() throws
        if (current != null) {
            current.close(); // read() and write() throw
        }
    }
}
