// believes: no address is in the list twice, so indexOf() tells how many are left
// caught by: 6
// breaks: R7
package lesson01.exercise;

import java.io.*;
import java.net.*;
import java.time.Duration;
import java.util.*;
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
        long start = clock.getAsLong();
        long all = limit.toNanos();
        IOException nobody = new IOException("no address answers");
        for (InetSocketAddress address : addresses) {
            long left = all - (clock.getAsLong() - start);
            if (left <= 0) {
                break;
            }
            int remaining = addresses.size() - addresses.indexOf(address);
            int millis = (int) Math.max(1, left / remaining / 1_000_000);
            try {
                return one(address, millis);
            } catch (IOException e) {
                nobody.addSuppressed(e);
            }
        }
        throw nobody;
    }

    private Socket one(InetSocketAddress address, int millis) throws IOException {
        Socket socket = sockets.get();
        boolean ok = false;
        try {
            socket.connect(address, millis);
            ok = true;
            return socket;
        } finally {
            if (!ok) {
                try {
                    socket.close();
                } catch (IOException ignored) {
                }
            }
        }
    }
}
