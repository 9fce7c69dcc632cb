// believes: a socket that is connected is the one that is returned
// caught by: 3
// breaks: R4
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
        IOException failed = new IOException("no address answered");
        long end = clock.getAsLong() + limit.toNanos();
        for (int i = 0; i < addresses.size(); i++) {
            long left = end - clock.getAsLong();
            if (left <= 0) {
                break;
            }
            Socket socket = sockets.get();
            try {
                socket.connect(addresses.get(i), (int) Math.max(left / 1_000_000 / (addresses.size() - i), 1));
                return socket;
            } catch (IOException e) {
                failed.addSuppressed(e);
            } finally {
                if (!socket.isConnected()) {
                    closeQuietly(socket);
                }
            }
        }
        throw failed;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // connect() has failed, and that is what matters
        }
    }
}
