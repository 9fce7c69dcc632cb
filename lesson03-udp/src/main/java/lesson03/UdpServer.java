package lesson03;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import lesson03.terminal.Arguments;
import lesson03.terminal.Launch;
import lesson03.terminal.Show;

/**
 * Answers each datagram with a greeting (UDP, RFC 768). There is nothing to accept and nothing to close: one socket
 * receives from everybody, and each datagram says where it came from. A datagram arrives whole or not at all, so what
 * one receive returns is one message, which over TCP it was not.
 *
 * <p>The answer goes out from the address that the server is bound to. Bound to {@code 0.0.0.0} on a machine with several
 * addresses, the system picks one of them, perhaps not the one that was asked; a client with a connected socket then takes
 * the answer for a stranger's and does not see it.
 */
public final class UdpServer implements AutoCloseable {

    public static final int LONGEST = 4096; // bytes: what does not fit into the buffer is cut off by the system

    private static final int PORT = 12345;
    private static final byte[] ANSWER = "Hello, I am a UDP server".getBytes(UTF_8);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final DatagramSocket socket;
    private final InetSocketAddress address;
    private final PrintStream out;

    private UdpServer(InetSocketAddress address, PrintStream out) throws IOException {
        this.socket = new DatagramSocket(address);
        this.address = new InetSocketAddress(address.getAddress(), socket.getLocalPort());
        this.out = out;
    }

    /** Binds to the loopback address; port 0 means "any free port", see {@link #port()}. */
    public static UdpServer bind(int port) throws IOException {
        return bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), System.out);
    }

    /** Binds to {@code address}; what happens is printed to {@code out}. */
    public static UdpServer bind(InetSocketAddress address, PrintStream out) throws IOException {
        return new UdpServer(address, out);
    }

    /** The port it is bound to: the one that was asked for, or, for 0, the one that the system chose. */
    public int port() {
        return address.getPort();
    }

    /** Answers one datagram after the other; blocks until {@link #close()}. */
    public void serve() {
        out.println("Server is waiting for datagrams, listening on " + Show.address(address));
        // @start region=serve
        byte[] buffer = new byte[LONGEST + 1]; // the one byte more tells a datagram that is too long from one that fits
        while (!socket.isClosed()) {
            try {
                DatagramPacket received = new DatagramPacket(buffer, buffer.length);
                socket.receive(received); // blocks until a datagram is there, or close() closes the socket
                print(received);
                answer(received);
            } catch (IOException e) {
                if (!socket.isClosed()) { // not our own close()
                    out.println("Cannot receive a datagram: " + e.getMessage());
                    LockSupport.parkNanos(PAUSE.toNanos()); // if it goes on failing, it does not fill the screen
                }
            }
        }
        // @end
    }

    /**
     * Answers a question, and never an answer: anybody can forge the sender of a datagram. One that seems to come from another
     * such server, or from this one, would have the two answer each other for ever.
     */
    private void answer(DatagramPacket received) {
        // @start region=answer
        String sender = Show.address(received.getSocketAddress());
        if (Arrays.equals(received.getData(), 0, received.getLength(), ANSWER, 0, ANSWER.length)) {
            out.println("Not answered, for it is an answer itself: " + sender);
            return;
        }
        try {
            socket.send(new DatagramPacket(ANSWER, ANSWER.length, received.getSocketAddress()));
        } catch (IOException e) {
            if (!socket.isClosed()) { // a sender with port 0, say, to which nothing can be sent; the next one is served
                out.println("Cannot answer " + sender + ": " + e.getMessage());
            }
        }
        // @end
    }

    // @start region=print
    /** The packet's length counts, not the buffer's: behind it the buffer still holds what came before. */
    private void print(DatagramPacket received) {
        int length = Math.min(received.getLength(), LONGEST);
        String text = new String(received.getData(), 0, length, UTF_8);
        out.println("Received from " + Show.address(received.getSocketAddress()) + ": " + Show.text(text));
        if (received.getLength() > LONGEST) {
            out.println("The datagram was longer than " + LONGEST + " bytes: the rest of it was cut off");
        }
    }
    // @end

    @Override
    public void close() {
        socket.close(); // receive() throws, so serve() ends
    }

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** The whole program: returns 1 if it can't be bound, 2 for wrong arguments; otherwise it serves until Ctrl-C. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            InetSocketAddress address = new Arguments(args, "[port] [host]").listenOn(PORT);
            try (UdpServer server = bind(address, out)) {
                server.serve();
                return 0;
            } catch (IOException e) {
                err.println(Arguments.cannotListen(address, e));
                return 1;
            }
        });
    }
}
