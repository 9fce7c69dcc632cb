package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

public final class Ask {

    private final DatagramSocket socket;
    private final LongSupplier clock;
    private final int tries;
    private final Duration timeout;
    private final SecureRandom random = new SecureRandom();
    private byte[] previous;

    public Ask(DatagramSocket socket, LongSupplier clock, int tries, Duration timeout) {
        this.socket = socket;
        this.clock = clock;
        this.tries = tries;
        this.timeout = timeout;
    }

    public String ask(InetSocketAddress server, String question) throws IOException {
        byte[] id = new byte[4];
        do {
            random.nextBytes(id);
        } while (Arrays.equals(id, previous));
        previous = id;

        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(id);
        request.writeBytes(question.getBytes(UTF_8));
        return ask(server, request.toByteArray(), tries);
    }

    private String ask(InetSocketAddress server, byte[] request, int triesLeft) throws IOException {
        if (triesLeft == 0) {
            throw new SocketTimeoutException("no answer from " + server);
        }
        socket.send(new DatagramPacket(request, request.length, server.getAddress(), server.getPort()));
        long deadline = clock.getAsLong() + timeout.toNanos();
        try {
            while (true) {
                int left = (int) Duration.ofNanos(deadline - clock.getAsLong()).toMillis();
                if (left < 1) {
                    throw new SocketTimeoutException(); // less than a millisecond counts as no time
                }
                socket.setSoTimeout(left);
                DatagramPacket packet = new DatagramPacket(new byte[1000], 1000);
                socket.receive(packet);
                ByteArrayInputStream in = new ByteArrayInputStream(packet.getData(), 0, packet.getLength());
                boolean isFromServer =
                        packet.getAddress().equals(server.getAddress()) && packet.getPort() == server.getPort();
                if (isFromServer && Arrays.equals(in.readNBytes(4), Arrays.copyOf(request, 4))) {
                    return new String(in.readAllBytes(), UTF_8);
                }
            }
        } catch (SocketTimeoutException e) {
            return ask(server, request, triesLeft - 1);
        }
    }
}
