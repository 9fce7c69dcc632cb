// believes: only receive() takes time
// caught by: 6
// breaks: R11
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
    private int id;

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
            long left = timeout.toNanos();
            while (left > 0) {
                socket.setSoTimeout((int) ((left + 999_999) / 1_000_000));
                long before = clock.getAsLong();
                DatagramPacket packet = new DatagramPacket(new byte[1000], 1000);
                try {
                    socket.receive(packet);
                } catch (SocketTimeoutException e) {
                    break;
                }
                left -= clock.getAsLong() - before;
                if (!packet.getSocketAddress().equals(server)) {
                    continue; // somebody else
                }
                if (packet.getLength() < 4 || ByteBuffer.wrap(packet.getData()).getInt() != id) {
                    continue; // not the answer to this question
                }
                return new String(packet.getData(), 4, packet.getLength() - 4, UTF_8);
            }
        }
        throw new SocketTimeoutException("no answer");
    }
}
