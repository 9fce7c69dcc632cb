// believes: close() never throws after an exception that nobody expects
// caught by: 10
// breaks: R6
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
        int remaining = addresses.size();
        for (InetSocketAddress address : addresses) {
            long left = all - (clock.getAsLong() - start);
            if (left <= 0) {
                break;
            }
            int millis = (int) Math.max(1, left / remaining / 1_000_000);
            try {
                return one(address, millis);
            } catch (IOException e) {
                nobody.addSuppressed(e);
            }
            remaining--;
        }
        throw nobody;
    }

    private Socket one(InetSocketAddress address, int millis) throws IOException {
        Socket socket = sockets.get();
        try {
            socket.connect(address, millis);
            return socket;
        } catch (IOException e) {
            try {
                socket.close();
            } catch (IOException ignored) {
                // the failure of connect() matters
            }
            throw e;
        } catch (Throwable t) {
            socket.close();
            throw t;
        }
    }
}
