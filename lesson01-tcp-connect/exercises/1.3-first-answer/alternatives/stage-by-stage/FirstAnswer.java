package lesson01.exercise;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Collects the failures in a list, each with its address, and makes an exception from them at the end. */
public final class FirstAnswer {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Supplier<Socket> sockets;
    private final LongSupplier clock;

    public FirstAnswer(Supplier<Socket> sockets, LongSupplier clock) {
        this.sockets = sockets;
        this.clock = clock;
    }

    public Socket connect(List<InetSocketAddress> addresses, Duration limit) throws IOException {
        final int count = addresses.size();
        if (count == 0) {
            throw new IllegalArgumentException("give me at least one address");
        }
        List<IOException> failures = new ArrayList<>();
        long start = clock.getAsLong();
        for (int i = 0; i < count && clock.getAsLong() - start < limit.toNanos(); i++) {
            long left = limit.toNanos() - (clock.getAsLong() - start);
            int millis = (int) (left / NANOS_PER_MILLI / (count - i));
            Socket socket = tryOne(addresses.get(i), millis > 0 ? millis : 1, failures);
            if (socket != null) {
                return socket;
            }
        }
        SocketTimeoutException thrown = new SocketTimeoutException("tried " + failures.size() + " of " + count);
        failures.forEach(thrown::addSuppressed);
        throw thrown;
    }

    private Socket tryOne(InetSocketAddress address, int millis, List<IOException> failures) {
        Socket socket = sockets.get();
        try {
            socket.connect(address, millis);
            return socket;
        } catch (IOException e) {
            close(socket);
            failures.add(new IOException(address + ": " + e.getMessage(), e));
            return null;
        } catch (RuntimeException | Error e) {
            close(socket);
            throw e;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // what matters is why it didn't connect
        }
    }
}
