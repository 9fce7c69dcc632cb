package lesson01.exercise;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Tries the first address. If that fails, the method calls itself with the rest of the list and of the time. */
public final class FirstAnswer {

    private final Supplier<Socket> sockets;
    private final LongSupplier clock;

    public FirstAnswer(Supplier<Socket> sockets, LongSupplier clock) {
        this.sockets = sockets;
        this.clock = clock;
    }

    public Socket connect(List<InetSocketAddress> addresses, Duration limit) throws IOException {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("empty list");
        }
        return connect(addresses, limit, new IOException("nobody answered"));
    }

    private Socket connect(List<InetSocketAddress> addresses, Duration left, IOException failure) throws IOException {
        if (addresses.isEmpty() || left.isNegative() || left.isZero()) {
            throw failure;
        }
        long start = clock.getAsLong();
        Socket socket = sockets.get();
        boolean connected = false;
        try {
            long share = left.dividedBy(addresses.size()).toMillis();
            socket.connect(addresses.get(0), share == 0 ? 1 : Math.toIntExact(share));
            connected = true;
            return socket;
        } catch (IOException e) {
            failure.addSuppressed(e);
        } finally {
            if (!connected) {
                close(socket);
            }
        }
        Duration took = Duration.ofNanos(clock.getAsLong() - start);
        return connect(addresses.subList(1, addresses.size()), left.minus(took), failure);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // what matters is why it didn't connect
        }
    }
}
