// believes: try-with-resources closes the socket only if something fails
// caught by: 1, 2, 9
// breaks: R2
package lesson01.exercise;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

public final class FirstAnswer {

    private final Supplier<Socket> sockets;
    private final LongSupplier clock;

    public FirstAnswer(Supplier<Socket> sockets, LongSupplier clock) {
        this.sockets = sockets;
        this.clock = clock;
    }

    public Socket connect(List<InetSocketAddress> addresses, Duration limit) throws IOException {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("no address");
        }
        IOException failure = new IOException("no address answered");
        long deadline = clock.getAsLong() + limit.toNanos();
        for (int i = 0; i < addresses.size() && deadline - clock.getAsLong() > 0; i++) {
            long share = (deadline - clock.getAsLong()) / (addresses.size() - i);
            try (Socket socket = sockets.get()) {
                socket.connect(addresses.get(i), Math.max(1, (int) (share / 1_000_000)));
                return socket;
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }
}
