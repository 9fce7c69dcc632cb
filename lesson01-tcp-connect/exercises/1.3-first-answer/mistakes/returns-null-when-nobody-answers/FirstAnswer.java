// believes: null is enough to tell the caller that there is no connection
// caught by: 4, 8, 9
// breaks: R11, R12
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
        long deadline = clock.getAsLong() + limit.toNanos();
        int untried = addresses.size();
        for (InetSocketAddress address : addresses) {
            long left = deadline - clock.getAsLong();
            if (left <= 0) {
                return null;
            }
            Socket socket = sockets.get();
            try {
                socket.connect(address, (int) Math.max(1, left / untried / 1_000_000));
                return socket;
            } catch (IOException e) {
                System.err.println(address + ": " + e.getMessage());
                close(socket);
            } catch (RuntimeException | Error e) {
                close(socket);
                throw e;
            }
            untried--;
        }
        return null;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // what matters is why it didn't connect
        }
    }
}
