// believes: a call ends with a socket or with the IOException at the end
// caught by: 4
// breaks: R13
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
    private IOException nobody = new IOException("nobody answered");

    public FirstAnswer(Supplier<Socket> sockets, LongSupplier clock) {
        this.sockets = sockets;
        this.clock = clock;
    }

    public Socket connect(List<InetSocketAddress> addresses, Duration limit) throws IOException {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("no address");
        }
        long deadline = clock.getAsLong() + limit.toNanos();
        int untried = addresses.size();
        Socket answer = null;
        while (answer == null && untried > 0 && deadline - clock.getAsLong() > 0) {
            long millis = (deadline - clock.getAsLong()) / untried / 1_000_000;
            answer = tryOne(addresses.get(addresses.size() - untried), (int) Math.max(1, millis));
            untried--;
        }
        IOException failure = nobody;
        nobody = new IOException("nobody answered");
        if (answer == null) {
            throw failure;
        }
        return answer;
    }

    private Socket tryOne(InetSocketAddress address, int millis) {
        Socket socket = sockets.get();
        boolean connected = false;
        try {
            socket.connect(address, millis);
            connected = true;
        } catch (IOException e) {
            nobody.addSuppressed(e);
        } finally {
            if (!connected) {
                close(socket);
            }
        }
        return connected ? socket : null;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // the socket is of no more use
        }
    }
}
