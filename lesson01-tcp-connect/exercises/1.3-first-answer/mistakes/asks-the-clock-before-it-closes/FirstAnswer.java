// believes: a close takes no time
// caught by: 6
// breaks: R7
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
        IOException failure = new IOException("no address has answered");
        int addressesLeft = addresses.size();
        long now = clock.getAsLong();
        long deadline = now + limit.toNanos();
        for (InetSocketAddress address : addresses) {
            long left = deadline - now;
            if (left <= 0) {
                break;
            }
            int millis = (int) Math.max(1, left / addressesLeft / 1_000_000);
            Socket socket = sockets.get();
            try {
                socket.connect(address, millis);
                return socket;
            } catch (IOException e) {
                now = clock.getAsLong();
                failure.addSuppressed(e);
                closeQuietly(socket);
            } catch (RuntimeException | Error e) {
                closeQuietly(socket);
                throw e;
            }
            addressesLeft--;
        }
        throw failure;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it has failed before; that reason counts
        }
    }
}
