// believes: if one socket can not be closed, the others can not be closed either
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
        IOException failure = new IOException("none of " + addresses + " has answered");
        List<Socket> toClose = new ArrayList<>();
        int addressesLeft = addresses.size();
        try {
            for (InetSocketAddress address : addresses) {
                long left = deadline - clock.getAsLong();
                if (left <= 0) {
                    break;
                }
                Socket socket = sockets.get();
                toClose.add(socket);
                try {
                    socket.connect(address, (int) Math.max(1, left / addressesLeft / 1_000_000));
                    toClose.remove(socket);
                    return socket;
                } catch (IOException e) {
                    failure.addSuppressed(e);
                }
                addressesLeft--;
            }
        } finally {
            closeAll(toClose);
        }
        throw failure;
    }

    private static void closeAll(List<Socket> sockets) {
        try {
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            // what matters is the failure of its connect
        }
    }
}
