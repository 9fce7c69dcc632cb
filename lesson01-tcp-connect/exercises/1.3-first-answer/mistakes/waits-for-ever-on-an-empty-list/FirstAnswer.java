// believes: when the loop has ended, there is either a connection or a failure
// caught by: 8
// breaks: R12
package lesson01.exercise;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
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
        List<IOException> failures = new ArrayList<>();
        long end = clock.getAsLong() + limit.toNanos();
        boolean over = false;
        while (failures.isEmpty() || failures.size() < addresses.size() && !over) {
            for (InetSocketAddress address : addresses.subList(failures.size(), addresses.size())) {
                long left = end - clock.getAsLong();
                if (left <= 0) {
                    over = true;
                    break;
                }
                long share = left / 1_000_000 / (addresses.size() - failures.size());
                Socket socket = sockets.get();
                try {
                    socket.connect(address, share < 1 ? 1 : (int) share);
                    return socket;
                } catch (IOException e) {
                    close(socket);
                    failures.add(e);
                } catch (RuntimeException | Error e) {
                    close(socket);
                    throw e;
                }
            }
        }
        IOException all = new IOException("all addresses failed");
        failures.forEach(all::addSuppressed);
        throw all;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // what matters is why it didn't connect
        }
    }
}
