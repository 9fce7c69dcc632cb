// believes: only connecting can fail
// caught by: 3
// breaks: R4
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
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("no addresses");
        }
        long deadline = clock.getAsLong() + limit.toNanos();
        IOException failure = new IOException("no address has answered");
        List<Socket> failed = new ArrayList<>();
        int addressesLeft = addresses.size();
        for (InetSocketAddress address : addresses) {
            long left = deadline - clock.getAsLong();
            if (left <= 0) {
                break;
            }
            int timeout = (int) Math.max(1, left / addressesLeft / 1_000_000);
            Socket socket = sockets.get();
            try {
                socket.connect(address, timeout);
                closeAll(failed);
                return socket;
            } catch (IOException e) {
                failed.add(socket);
                failure.addSuppressed(e);
            } catch (RuntimeException | Error e) {
                failed.add(socket);
                closeAll(failed);
                throw e;
            }
            addressesLeft--;
        }
        closeAll(failed);
        throw failure;
    }

    private static void closeAll(List<Socket> sockets) {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // close the others
            }
        }
    }
}
