// believes: all addresses fail for the same reason, so the last exception is enough
// caught by: 4, 9
// breaks: R11
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
            throw new IllegalArgumentException("addresses is empty");
        }
        long deadline = clock.getAsLong() + limit.toNanos();
        int left = addresses.size();
        IOException last = new IOException("no time");
        for (InetSocketAddress address : addresses) {
            long time = deadline - clock.getAsLong();
            if (time <= 0) {
                break;
            }
            Socket socket = sockets.get();
            try {
                socket.connect(address, (int) Math.max(1, time / left-- / 1_000_000));
                return socket;
            } catch (IOException e) {
                last = e;
                close(socket);
            } catch (RuntimeException | Error e) {
                close(socket);
                throw e;
            }
        }
        throw last;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // what matters is why it didn't connect
        }
    }
}
