package peerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Tells when the other end of a loopback connection has read all that was sent to it, so that the next piece arrives in
 * a read of its own. Linux shows the bytes that wait in each socket's receive queue in {@code /proc/net/tcp} and
 * {@code tcp6} (see proc(5)); elsewhere a pause must do.
 */
final class ReceiveQueue {

    private static final Path TCP4 = Path.of("/proc/net/tcp");
    private static final Path TCP6 = Path.of("/proc/net/tcp6");
    private static final Duration PAUSE_ELSEWHERE = Duration.ofMillis(20);

    private ReceiveQueue() {}

    /** Waits until the other end's receive queue is empty, or the other end is gone. */
    static void awaitRead(Socket socket) throws IOException {
        if (!Files.isReadable(TCP4)) {
            LockSupport.parkNanos(PAUSE_ELSEWHERE.toNanos());
            return;
        }
        String ports = String.format(":%04X :%04X", socket.getPort(), socket.getLocalPort());
        if (!Patience.waitUntil(() -> waiting(ports) == 0, Patience.LIMIT)) {
            throw new IOException("the other side has not read what was sent to it");
        }
    }

    /** The bytes in the queue of the socket with these ports (its own, then the other's, in hexadecimal). */
    private static long waiting(String ports) {
        return Stream.of(TCP4, TCP6)
                .flatMap(ReceiveQueue::sockets)
                .map(line -> line.trim().split("\\s+")) // sl local_address rem_address st tx_queue:rx_queue ...
                .filter(field -> (portOf(field[1]) + " " + portOf(field[2])).equals(ports))
                .mapToLong(field -> Long.parseLong(field[4].substring(9), 16))
                .sum();
    }

    private static String portOf(String address) {
        return address.substring(address.lastIndexOf(':'));
    }

    private static Stream<String> sockets(Path table) {
        try {
            return Files.exists(table) ? Files.readAllLines(table).stream().skip(1) : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
