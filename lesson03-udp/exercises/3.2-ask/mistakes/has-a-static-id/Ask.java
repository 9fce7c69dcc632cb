// believes: an id must be different in the whole program, so it belongs to the class
// caught by: 5, 9
// breaks: R16
package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.LongSupplier;

public final class Ask {

    private final DatagramSocket socket;
    private final LongSupplier clock;
    private final int tries;
    private final Duration timeout;
    private static int id; // of the last question

    public Ask(DatagramSocket socket, LongSupplier clock, int tries, Duration timeout) {
        this.socket = socket;
        this.clock = clock;
        this.tries = tries;
        this.timeout = timeout;
    }

    public String ask(InetSocketAddress server, String question) throws IOException {
        id++;
        byte[] text = question.getBytes(UTF_8);
        byte[] data = ByteBuffer.allocate(4 + text.length).putInt(id).put(text).array();
        for (int i = 0; i < tries; i++) {
            socket.send(new DatagramPacket(data, data.length, server));
            String answer = awaitAnswer(server, clock.getAsLong() + timeout.toNanos());
            if (answer != null) {
                return answer;
            }
        }
        throw new SocketTimeoutException("no answer");
    }

    private String awaitAnswer(InetSocketAddress server, long deadline) throws IOException {
        while (true) {
            long left = deadline - clock.getAsLong();
            if (left <= 0) {
                return null;
            }
            socket.setSoTimeout((int) ((left + 999_999) / 1_000_000));
            DatagramPacket packet = new DatagramPacket(new byte[1000], 1000);
            try {
                socket.receive(packet);
            } catch (SocketTimeoutException e) {
                return null;
            }
            if (!packet.getSocketAddress().equals(server) || packet.getLength() < 4) {
                continue;
            }
            if (ByteBuffer.wrap(packet.getData()).getInt() == id) {
                return new String(packet.getData(), 4, packet.getLength() - 4, UTF_8);
            }
        }
    }
}
