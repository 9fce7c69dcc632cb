package lesson03;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import lesson03.terminal.Arguments;
import lesson03.terminal.Launch;
import lesson03.terminal.Show;

/**
 * Answers each datagram with a greeting (UDP, RFC 768), and prints the datagram's text and its sender.
 *
 * <p>New since {@link Step2Length}: it says when a datagram was cut off, and never answers an answer. A datagram that
 * can't be received or answered doesn't end the server, and nothing that a stranger sends can control the terminal.
 *
 * <p>Try it: run this class, then {@code ./learn run 3 UdpClient} as often as you like.
 *
 * <p>Bound to {@code 0.0.0.0} on a machine with several addresses, it may answer from another address than the one that
 * was asked. A client with a connected socket never sees such an answer.
 */
public final class UdpServer implements AutoCloseable {

    private static final byte[] ANSWER = "Hello, I am a UDP server".getBytes(UTF_8);
    private static final int LONGEST = 4096; // bytes; the rest of a longer datagram is lost
    private static final int PORT = 12345;
    private static final long RETRY_DELAY = 1_000_000_000; // nanoseconds: one second, before receive() is tried again

    private final DatagramSocket socket;
    private final InetSocketAddress address; // with the real port, which a closed DatagramSocket no longer knows
    private final PrintStream out;

    private UdpServer(InetSocketAddress address, PrintStream out) throws IOException {
        this.socket = new DatagramSocket(address);
        this.address = new InetSocketAddress(address.getAddress(), socket.getLocalPort());
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

    /** Binds to {@code address} and prints what happens to {@code out}. An exception's message is for the user. */
    public static UdpServer bind(InetSocketAddress address, PrintStream out) throws IOException {
        try {
            return new UdpServer(address, out);
        } catch (IOException e) {
            throw new IOException(Arguments.cannotListen(address, e), e);
        }
    }

    /** The port it is bound to. If that was 0 in {@code bind}, the system has chosen a free one. */
    public int port() {
        return address.getPort();
    }

    // @start region=serve
    /** Answers one datagram after another; blocks until {@link #close()}. */
    public void serve() {
        out.println("Server is waiting for datagrams, listening on " + Show.address(address));
        byte[] buffer = new byte[LONGEST + 1]; // if the last byte is used, the datagram was too long
        while (!socket.isClosed()) {
            try {
                DatagramPacket received = new DatagramPacket(buffer, buffer.length);
                socket.receive(received); // blocks until a datagram arrives, or close() closes the socket
                print(received);
                answer(received);
            } catch (IOException e) {
                if (!socket.isClosed()) { // a real failure, not our own close()
                    out.println("Cannot receive a datagram: " + e.getMessage());
                    LockSupport.parkNanos(RETRY_DELAY); // like Thread.sleep: tried at once, it would fail again
                }
            }
        }
    }

    private void print(DatagramPacket received) {
        int length = Math.min(received.getLength(), LONGEST);
        String text = new String(received.getData(), 0, length, UTF_8);
        out.println("Received from " + Show.address(received.getSocketAddress()) + ": " + Show.text(text));
        if (received.getLength() > LONGEST) {
            out.println("The datagram was longer than " + LONGEST + " bytes: the rest of it was cut off");
        }
    }
    // @end

    // @start region=answer
    private void answer(DatagramPacket received) {
        String sender = Show.address(received.getSocketAddress());
        if (Arrays.equals(received.getData(), 0, received.getLength(), ANSWER, 0, ANSWER.length)) {
            out.println("Not answered, because it is an answer itself: " + sender);
            return;
        }
        try {
            socket.send(new DatagramPacket(ANSWER, ANSWER.length, received.getSocketAddress()));
        } catch (IOException e) {
            if (!socket.isClosed()) { // for example, the sender says its port is 0: nothing can be sent there
                out.println("Cannot answer " + sender + ": " + e.getMessage());
            }
        }
    }
    // @end

    @Override
    public void close() {
        socket.close(); // receive() throws, so serve() returns
    }
}
