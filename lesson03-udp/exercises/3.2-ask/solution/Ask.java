package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Asks a server over UDP, where datagrams may get lost, come late, come twice, or come from anybody. Asks again when no
 * answer comes, and accepts nothing that isn't the answer.
 *
 * <p>The first four bytes of a question's datagram are its id, and the rest is the question in UTF-8. The answer's
 * datagram begins with the question's id, and the rest is the answer in UTF-8. A datagram has at most 1,000 bytes.
 */
public final class Ask {

    private static final int LONGEST = 1000; // bytes
    private static final int ID = 4; // bytes
    private static final long MILLISECOND = 1_000_000; // nanoseconds

    private final DatagramSocket socket;
    private final LongSupplier clock;
    private final int tries;
    private final Duration timeout;
    private int lastId;

    /**
     * Takes the socket to ask with. Nobody else uses it.
     *
     * @param clock returns the time in nanoseconds, like {@code System::nanoTime}
     * @param tries how many times to send a question at most; at least 1
     * @param timeout how long to wait for the answer after each try; whole milliseconds, from 1 ms to 1 hour
     */
    public Ask(DatagramSocket socket, LongSupplier clock, int tries, Duration timeout) {
        this.socket = socket;
        this.clock = clock;
        this.tries = tries;
        this.timeout = timeout;
    }

    /**
     * Sends the question to the server and returns the answer, without the id.
     *
     * @throws java.net.SocketTimeoutException if none of the tries is answered
     * @throws IOException what the socket throws when it can't send or receive
     */
    public String ask(InetSocketAddress server, String question) throws IOException {
        lastId++;
        byte[] text = question.getBytes(UTF_8);
        byte[] datagram =
                ByteBuffer.allocate(ID + text.length).putInt(lastId).put(text).array();
        for (int i = 0; i < tries; i++) {
            socket.send(new DatagramPacket(datagram, datagram.length, server)); // the same one each time, same id
            DatagramPacket answer = awaitAnswer(server, datagram);
            if (answer != null) {
                return new String(answer.getData(), ID, answer.getLength() - ID, UTF_8);
            }
        }
        throw new SocketTimeoutException("no answer from " + server + " to " + tries + " tries");
    }

    /**
     * Waits for the answer until the time for one try is over, whatever else arrives meanwhile. Returns null if there
     * is none.
     */
    private DatagramPacket awaitAnswer(InetSocketAddress server, byte[] question) throws IOException {
        long deadline = clock.getAsLong() + timeout.toNanos();
        while (true) {
            long left = deadline - clock.getAsLong(); // for the time left, not for the whole time again
            if (left <= 0) {
                return null;
            }
            long milliseconds = (left + MILLISECOND - 1) / MILLISECOND; // rounded up, because 0 would mean for ever
            socket.setSoTimeout((int) milliseconds);
            DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
            try {
                socket.receive(packet);
            } catch (SocketTimeoutException e) {
                return null;
            }
            if (packet.getSocketAddress().equals(server) && hasIdOf(question, packet)) {
                return packet;
            }
        }
    }

    private static boolean hasIdOf(byte[] question, DatagramPacket packet) {
        return packet.getLength() >= ID && Arrays.equals(packet.getData(), 0, ID, question, 0, ID);
    }
}
