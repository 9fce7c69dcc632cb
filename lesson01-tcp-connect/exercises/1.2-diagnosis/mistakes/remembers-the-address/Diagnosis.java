// believes: the same host has the same address, so it is looked up only once
// caught by: 9
// breaks: R1
package lesson01.exercise;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class Diagnosis {

    private final Supplier<Socket> sockets;
    private final Map<String, InetSocketAddress> known = new HashMap<>();

    public Diagnosis(Supplier<Socket> sockets) {
        this.sockets = sockets;
    }

    public Outcome connect(String host, int port, Duration timeout) throws IOException {
        InetSocketAddress address = known.computeIfAbsent(host, name -> new InetSocketAddress(name, port));
        if (address.isUnresolved()) {
            known.remove(host); // it may exist next time
            return Outcome.UNKNOWN_HOST;
        }
        try (Socket socket = sockets.get()) {
            socket.connect(address, (int) timeout.toMillis());
            return Outcome.CONNECTED;
        } catch (UnknownHostException e) {
            return Outcome.UNKNOWN_HOST;
        } catch (ConnectException e) {
            return Outcome.REFUSED;
        } catch (SocketTimeoutException e) {
            return Outcome.TIMED_OUT;
        }
    }
}
