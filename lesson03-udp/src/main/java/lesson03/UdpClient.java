package lesson03;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import lesson03.terminal.Arguments;
import lesson03.terminal.Launch;
import lesson03.terminal.Reason;
import lesson03.terminal.Show;

/**
 * Sends one datagram to {@link UdpServer} and prints the answer, or says why there is none.
 *
 * <p>New since {@link Step4Timeout}: a connected socket. Strangers' datagrams don't reach it, and it is told when
 * nobody receives at the server's port. Host, port and message are arguments.
 *
 * <p>Try it: {@code ./learn run 3 UdpClient 127.0.0.1 12345 Ahoy}, with {@link UdpServer} running and without.
 */
public final class UdpClient {

    private static final String QUESTION = "Hello UDP server";
    private static final int LONGEST_QUESTION = 65_507; // bytes: IPv4's 65,535, less 20 for its header and 8 for UDP's
    private static final int LONGEST_ANSWER = 4096; // bytes; the rest of a longer answer is lost
    private static final int PORT = 12345;
    private static final int TIMEOUT = 2000; // milliseconds

    private UdpClient() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** The whole program: returns 0 if an answer came, 1 if none did, 2 for wrong arguments. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        return Launch.run(out, err, () -> {
            Arguments arguments = new Arguments(args, "[host] [port] [message]");
            InetSocketAddress server = arguments.connectTo(PORT);
            byte[] question = question(arguments.text(2, QUESTION));
            try (DatagramSocket socket = new DatagramSocket()) {
                // No answer doesn't mean a wrong address: the datagram may be lost. So only the name's first is tried.
                InetAddress host = InetAddress.getByName(server.getHostString());
                print(ask(socket, new InetSocketAddress(host, server.getPort()), question, TIMEOUT), out);
                return 0;
            } catch (SocketTimeoutException e) {
                String advice = "Datagrams may be lost, on the way there or on the way back: try again.";
                throw new IOException("No answer within " + TIMEOUT / 1000 + " s. " + advice, e);
            } catch (IOException e) {
                String where = Show.text(server.getHostString()) + " on port " + server.getPort();
                String reason = System.lineSeparator() + "Reason: " + Reason.sentenceFor(e);
                throw new IOException("No answer from " + where + reason, e);
            }
        });
    }

    // @start region=ask
    static DatagramPacket ask(DatagramSocket socket, InetSocketAddress server, byte[] question, int timeout)
            throws IOException {
        socket.connect(server); // sends nothing: from now on our system drops what others send to this socket
        socket.setSoTimeout(timeout);
        socket.send(new DatagramPacket(question, question.length));
        DatagramPacket answer = new DatagramPacket(new byte[LONGEST_ANSWER + 1], LONGEST_ANSWER + 1);
        socket.receive(answer); // blocks until the answer arrives, time is up, or nobody receives on that port
        return answer;
    }
    // @end

    private static void print(DatagramPacket answer, PrintStream out) {
        int length = Math.min(answer.getLength(), LONGEST_ANSWER);
        out.println("Server says: " + Show.text(new String(answer.getData(), 0, length, UTF_8)));
        if (answer.getLength() > LONGEST_ANSWER) {
            out.println("The answer was longer than " + LONGEST_ANSWER + " bytes: the rest of it was cut off");
        }
    }

    private static byte[] question(String text) {
        byte[] question = text.getBytes(UTF_8);
        // An empty datagram is allowed, but Java doesn't send one through a connected socket.
        if (question.length == 0 || question.length > LONGEST_QUESTION) {
            throw new IllegalArgumentException("Message must be 1 to " + LONGEST_QUESTION
                    + " bytes in UTF-8 (what one datagram holds), not " + question.length);
        }
        return question;
    }
}
