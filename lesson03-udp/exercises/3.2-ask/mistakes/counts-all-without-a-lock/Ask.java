// believes: ++ is one step, also for a number that all objects share
// caught by: 5
// breaks: R3
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

public final class Ask {

    private static final int LONGEST = 1000;
    private static final int ID = 4;
    private static final long MILLISECOND = 1_000_000;

    private final DatagramSocket socket;
    private final LongSupplier clock;
    private final int tries;
    private final Duration timeout;
    private static int lastId;

    public Ask(DatagramSocket socket, LongSupplier clock, int tries, Duration timeout) {
        this.socket = socket;
        this.clock = clock;
        this.tries = tries;
        this.timeout = timeout;
    }

    public String ask(InetSocketAddress server, String question) throws IOException {
        int id = ++lastId;
        byte[] text = question.getBytes(UTF_8);
        byte[] datagram =
                ByteBuffer.allocate(ID + text.length).putInt(id).put(text).array();
        for (int i = 0; i < tries; i++) {
            socket.send(new DatagramPacket(datagram, datagram.length, server));
            DatagramPacket answer = awaitAnswer(server, datagram);
            if (answer != null) {
                return new String(answer.getData(), ID, answer.getLength() - ID, UTF_8);
            }
        }
        throw new SocketTimeoutException("no answer from " + server + " to " + tries + " tries");
    }

    private DatagramPacket awaitAnswer(InetSocketAddress server, byte[] question) throws IOException {
        long deadline = clock.getAsLong() + timeout.toNanos();
        while (true) {
            long left = deadline - clock.getAsLong();
            if (left <= 0) {
                return null;
            }
            long milliseconds = (left + MILLISECOND - 1) / MILLISECOND;
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
