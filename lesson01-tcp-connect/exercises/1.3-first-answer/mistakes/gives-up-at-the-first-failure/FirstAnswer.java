// believes: when connect() throws an exception, the exception is the answer to the caller
// caught by: 2, 4, 5, 6, 9
// breaks: R2, R11
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
            throw new IllegalArgumentException("no addresses");
        }
        long end = clock.getAsLong() + limit.toNanos();
        for (int i = 0; i < addresses.size(); i++) {
            long share = (end - clock.getAsLong()) / (addresses.size() - i) / 1_000_000;
            Socket socket = sockets.get();
            try {
                socket.connect(addresses.get(i), (int) Math.max(share, 1));
                return socket;
            } catch (IOException e) {
                close(socket);
                throw e;
            } catch (RuntimeException | Error e) {
                close(socket);
                throw e;
            }
        }
        throw new IOException("no answer");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // what matters is why it didn't connect
        }
    }
}
