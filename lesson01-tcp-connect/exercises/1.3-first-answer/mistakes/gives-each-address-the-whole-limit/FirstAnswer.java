// believes: the limit for connecting is the timeout of connect()
// caught by: 5, 6
// breaks: R7, R9
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
            throw new IllegalArgumentException("No addresses given");
        }
        IOException failure = new IOException("No address answered");
        for (InetSocketAddress address : addresses) {
            Socket socket = sockets.get();
            try {
                socket.connect(address, (int) Math.max(1, limit.toMillis()));
                return socket;
            } catch (IOException e) {
                close(socket);
                failure.addSuppressed(e);
            } catch (RuntimeException | Error e) {
                close(socket);
                throw e;
            }
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
