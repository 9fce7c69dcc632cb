// believes: serve() has been called when close() is
// caught by: 10
// breaks: R17
package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.HashMap;
import java.util.Map;

public final class KeyValueServer implements AutoCloseable {

    static final String VERSION = "KeyValueServer 1.0";

    private final DatagramSocket socket;
    private final Map<String, String> store = new HashMap<>();

    private volatile boolean isServing;

    private KeyValueServer(DatagramSocket socket) {
        this.socket = socket;
    }

    public static KeyValueServer bind(int port) throws IOException {
        return new KeyValueServer(new DatagramSocket(port, InetAddress.getLoopbackAddress()));
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void serve() {
        isServing = true;
        byte[] buffer = new byte[1000];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                if (packet.getLength() < 1000) {
                    handle(new String(buffer, 0, packet.getLength(), UTF_8), packet.getSocketAddress());
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    System.err.println(e);
                }
            }
        }
    }

    private void handle(String request, SocketAddress client) throws IOException {
        int equals = request.indexOf('=');
        if (equals == -1) {
            byte[] answer = (request + "=" + valueOf(request)).getBytes(UTF_8);
            socket.send(new DatagramPacket(answer, answer.length, client));
        } else if (!request.substring(0, equals).equals("version")) {
            store.put(request.substring(0, equals), request.substring(equals + 1));
        }
    }

    private String valueOf(String key) {
        return key.equals("version") ? VERSION : store.getOrDefault(key, "");
    }

    @Override
    public void close() {
        if (isServing) {
            socket.close();
        }
    }
}
