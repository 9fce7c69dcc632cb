// believes: nobody but receive() throws a SocketTimeoutException
// caught by: 10
// breaks: R14
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
            try {
                socket.send(new DatagramPacket(data, data.length, server));
            } catch (SocketTimeoutException e) {
                continue; // no answer to this try
            }
            long end = clock.getAsLong() + timeout.toNanos();
            while (true) {
                long left = end - clock.getAsLong();
                if (left <= 0) {
                    break;
                }
                socket.setSoTimeout((int) (left / 1_000_000) + 1);
                DatagramPacket packet = new DatagramPacket(new byte[1000], 1000);
                try {
                    socket.receive(packet);
                } catch (SocketTimeoutException e) {
                    break;
                }
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
