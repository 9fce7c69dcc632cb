// believes: a finally block only cleans up, and changes nothing about what is thrown
// caught by: 10
// breaks: R14
package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;

public final class Ask {

    private final DatagramSocket socket;
    private final LongSupplier clock;
    private final int tries;
    private final Duration timeout;
    private int lastId;

    public Ask(DatagramSocket socket, LongSupplier clock, int tries, Duration timeout) {
        this.socket = socket;
        this.clock = clock;
        this.tries = tries;
        this.timeout = timeout;
    }

    public String ask(InetSocketAddress server, String question) throws IOException {
        int id = ++lastId;
        byte[] text = question.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = ByteBuffer.allocate(4 + text.length).putInt(id).put(text).array();
        int before = socket.getSoTimeout();
        try { // the socket belongs to the caller: leave it as it was
            for (int i = 0; i < tries; i++) {
                socket.send(new DatagramPacket(bytes, bytes.length, server));
                String answer = await(server, id);
                if (answer != null) {
                    return answer;
                }
            }
            throw new SocketTimeoutException("no answer after " + tries + " tries");
        } finally {
            socket.setSoTimeout(before);
        }
    }

    private String await(InetSocketAddress server, int id) throws IOException {
        long deadline = clock.getAsLong() + timeout.toNanos();
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
            if (packet.getSocketAddress().equals(server)
                    && packet.getLength() >= 4
                    && ByteBuffer.wrap(packet.getData()).getInt() == id) {
                return new String(packet.getData(), 4, packet.getLength() - 4, StandardCharsets.UTF_8);
            }
        }
    }
}
