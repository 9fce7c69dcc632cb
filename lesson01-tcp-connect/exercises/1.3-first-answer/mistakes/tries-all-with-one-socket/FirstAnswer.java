// believes: a socket that failed to connect can be used for the next address
// caught by: 2, 4, 6, 9
// breaks: R1
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
        Socket socket = sockets.get();
        IOException failure = new IOException("no address answered");
        long deadline = clock.getAsLong() + limit.toNanos();
        int untried = addresses.size();
        for (InetSocketAddress address : addresses) {
            long left = deadline - clock.getAsLong();
            if (left > 0) {
                try {
                    socket.connect(address, (int) Math.max(1, left / untried / 1_000_000));
                    return socket;
                } catch (IOException e) {
                    failure.addSuppressed(e);
                } catch (RuntimeException | Error e) {
                    try (socket) {
                        throw e;
                    }
                }
            }
            untried--;
        }
        socket.close();
        throw failure;
    }
}
