// believes: an id with four digits has four bytes, and nobody asks more than 9,999 questions
// caught by: 5
// breaks: R1
package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

public final class Ask {

    private final DatagramSocket socket;
    private final LongSupplier clock;
    private final int tries;
    private final Duration timeout;
    private int number;

    public Ask(DatagramSocket socket, LongSupplier clock, int tries, Duration timeout) {
        this.socket = socket;
        this.clock = clock;
        this.tries = tries;
        this.timeout = timeout;
    }

    public String ask(InetSocketAddress server, String question) throws IOException {
        number++;
        String id = String.format("%04d", number);
        byte[] data = (id + question).getBytes(UTF_8);
        for (int i = 0; i < tries; i++) {
            socket.send(new DatagramPacket(data, data.length, server));
            long end = clock.getAsLong() + timeout.toNanos();
            while (true) {
                long left = end - clock.getAsLong();
                if (left <= 0) {
                    break;
                }
                socket.setSoTimeout((int) ((left + 999_999) / 1_000_000));
                DatagramPacket packet = new DatagramPacket(new byte[1000], 1000);
                try {
                    socket.receive(packet);
                } catch (SocketTimeoutException e) {
                    break;
                }
                if (!packet.getSocketAddress().equals(server)) {
                    continue; // somebody else
                }
                String text = new String(packet.getData(), 0, packet.getLength(), UTF_8);
                if (!text.startsWith(id)) {
                    continue; // not the answer to this question
                }
                return text.substring(id.length());
            }
        }
        throw new SocketTimeoutException("no answer");
    }
}
