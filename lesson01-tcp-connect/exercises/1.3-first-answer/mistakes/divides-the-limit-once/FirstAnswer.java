// believes: if each address gets an equal part of the limit, the deadline is always met
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
            throw new IllegalArgumentException("no address");
        }
        int each = (int) Math.max(limit.toMillis() / addresses.size(), 1);
        IOException failure = new IOException("no answer from " + addresses);
        for (InetSocketAddress address : addresses) {
            Socket socket = sockets.get();
            try {
                socket.connect(address, each);
                return socket;
            } catch (IOException e) {
                failure.addSuppressed(e);
                close(socket);
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
