// believes: a WeakHashMap is a map that saves memory
// caught by: 1
// breaks: R6
package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.WeakHashMap;

public final class KeyValueServer implements AutoCloseable {

    static final String VERSION = "KeyValueServer 1.0";

    private final DatagramSocket socket;

    private final Map<String, String> store = new WeakHashMap<>();

    private KeyValueServer(DatagramSocket socket) {
        this.socket = socket;
        store.put("version", VERSION);
    }

    public static KeyValueServer bind(int port) throws IOException {
        return new KeyValueServer(new DatagramSocket(port, InetAddress.getLoopbackAddress()));
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void serve() {
        byte[] buffer = new byte[1000];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                if (packet.getLength() < buffer.length) {
                    handle(new String(buffer, 0, packet.getLength(), UTF_8), packet.getSocketAddress());
                }
            } catch (IOException e) {
                continue;
            }
        }
    }

    private void handle(String request, SocketAddress client) throws IOException {
        int equals = request.indexOf('=');
        if (equals == -1) {
            byte[] answer = (request + "=" + store.getOrDefault(request, "")).getBytes(UTF_8);
            socket.send(new DatagramPacket(answer, answer.length, client));
        } else if (!request.substring(0, equals).equals("version")) {
            store.put(request.substring(0, equals), request.substring(equals + 1));
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
