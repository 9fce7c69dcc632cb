// does: returns a socket that only says that it is connected
// must: GRADED 0

package lesson01.exercise;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

public final class FirstAnswer {

    public FirstAnswer(Supplier<Socket> sockets, LongSupplier clock) {}

    public Socket connect(List<InetSocketAddress> addresses, Duration limit) {
        InetSocketAddress first = addresses.get(0);
        return new Socket() {
            @Override
            public boolean isConnected() {
                return true;
            }

            @Override
            public int getPort() {
                return first.getPort();
            }

            @Override
            public SocketAddress getRemoteSocketAddress() {
                return first;
            }
        };
    }
}
