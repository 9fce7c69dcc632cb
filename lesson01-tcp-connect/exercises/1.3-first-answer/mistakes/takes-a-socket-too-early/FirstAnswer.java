// believes: a socket that was never used need not be closed
// caught by: 5
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
        IOException failure = new IOException("no address answered");
        long deadline = clock.getAsLong() + limit.toNanos();
        int untried = addresses.size();
        for (InetSocketAddress address : addresses) {
            Socket socket = sockets.get();
            long left = deadline - clock.getAsLong();
            if (left <= 0) {
                break;
            }
            try {
                socket.connect(address, (int) Math.max(1, left / untried / 1_000_000));
                return socket;
            } catch (IOException e) {
                failure.addSuppressed(e);
                close(socket);
            } catch (RuntimeException | Error e) {
                close(socket);
                throw e;
            }
            untried--;
        }
        throw failure;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // what matters is why it didn't connect
        }
    }
}
