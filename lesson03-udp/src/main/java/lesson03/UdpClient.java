package lesson03;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import lesson03.terminal.Arguments;
import lesson03.terminal.Launch;
import lesson03.terminal.Reason;
import lesson03.terminal.Show;

/** Sends one datagram to {@link UdpServer} and prints the answer, or says that none came: UDP promises nothing. */
public final class UdpClient {

    /** In bytes: the 65,535 of an IPv4 packet, less 20 for its header and 8 for that of UDP. */
    private static final int LARGEST_DATAGRAM = 65_507;

    private static final int PORT = 12345;
    private static final int LONGEST_ANSWER = 4096; // bytes
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String MESSAGE = "Hello UDP server";

    private UdpClient() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** The whole program: returns 0 if an answer came, 1 if none did, 2 for wrong arguments. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            Arguments arguments = new Arguments(args, "[host] [port] [message]");
            InetSocketAddress address = arguments.connectTo(PORT);
            byte[] message = message(arguments.text(2, MESSAGE));
            try (DatagramSocket socket = new DatagramSocket()) {
                ask(socket, address, message, out);
                return 0;
            } catch (SocketTimeoutException e) {
                err.println("No answer within " + PATIENCE.toSeconds()
                        + " s. Datagrams may be lost, on the way there or on the way back: try again.");
                return 1;
            } catch (IOException e) {
                err.println(Reason.whyNotConnected(address.getHostString(), address.getPort(), e));
                return 1;
            }
        });
    }

    private static void ask(DatagramSocket socket, InetSocketAddress address, byte[] message, PrintStream out)
            throws IOException {
        // The first address of the name must do: unlike TCP, UDP can't tell whether anybody is there.
        InetAddress host = InetAddress.getByName(address.getHostString());

        // @start region=ask
        // To connect a UDP socket sends nothing: it tells our own system whom we talk with. Then datagrams from
        // strangers are not let in; and if nobody receives at that port, the report (ICMP) reaches us as an exception.
        socket.connect(new InetSocketAddress(host, address.getPort()));
        socket.setSoTimeout((int) PATIENCE.toMillis());

        socket.send(new DatagramPacket(message, message.length));
        byte[] buffer = new byte[LONGEST_ANSWER + 1]; // the one byte more tells an answer that is too long
        DatagramPacket answer = new DatagramPacket(buffer, buffer.length);
        socket.receive(answer); // blocks until the answer is there, or time is up
        // @end

        int length = Math.min(answer.getLength(), LONGEST_ANSWER);
        out.println("Server says: " + Show.text(new String(buffer, 0, length, UTF_8)));
        if (answer.getLength() > LONGEST_ANSWER) {
            out.println("The answer was longer than " + LONGEST_ANSWER + " bytes: the rest of it was cut off");
        }
    }

    private static byte[] message(String text) {
        byte[] message = text.getBytes(UTF_8);
        // An empty datagram is allowed, but a connected socket of Java sends none.
        if (message.length == 0 || message.length > LARGEST_DATAGRAM) {
            throw new IllegalArgumentException("Message must be 1 to " + LARGEST_DATAGRAM
                    + " bytes in UTF-8, what one datagram holds, not " + message.length);
        }
        return message;
    }
}
