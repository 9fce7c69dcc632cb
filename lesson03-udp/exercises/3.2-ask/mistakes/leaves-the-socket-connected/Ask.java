// believes: the next connect() replaces this one, so nobody has to undo it
// caught by: 9, 10
// breaks: R15
package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
        String id = String.format(Locale.ROOT, "%04d", number++ % 10_000);
        byte[] request = (id + question).getBytes(UTF_8);
        socket.connect(server); // accepts datagrams from nobody else
        for (int attempt = 1; attempt <= tries; attempt++) {
            socket.send(new DatagramPacket(request, request.length));
            Optional<String> answer = await(id, clock.getAsLong());
            if (answer.isPresent()) {
                return answer.get().substring(4);
            }
        }
        throw new SocketTimeoutException("asked " + tries + " times: " + question);
    }

    private Optional<String> await(String id, long start) throws IOException {
        byte[] buffer = new byte[1000];
        for (long left = timeout.toMillis(); left > 0; left = timeout.toMillis() - elapsed(start)) {
            socket.setSoTimeout((int) left);
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
            } catch (SocketTimeoutException e) {
                continue; // the time is up now
            }
            String text = new String(buffer, 0, packet.getLength(), UTF_8);
            if (text.startsWith(id)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private long elapsed(long start) {
        return TimeUnit.NANOSECONDS.toMillis(clock.getAsLong() - start);
    }
}
