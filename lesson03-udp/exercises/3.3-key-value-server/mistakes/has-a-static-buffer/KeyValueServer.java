// believes: one buffer is enough for a program
// caught by: 10
// breaks: R16
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

    private static final int MAX_BYTES = 999;
    private static final byte[] BUFFER = new byte[MAX_BYTES + 1];

    private final DatagramSocket socket;
    private final Map<String, String> values = new HashMap<>();

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
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(BUFFER, BUFFER.length);
                socket.receive(packet);
                if (packet.getLength() <= MAX_BYTES) {
                    handle(new String(BUFFER, 0, packet.getLength(), UTF_8), packet.getSocketAddress());
                }
            } catch (IOException e) {
                // closed, or only this datagram is lost
            }
        }
    }

    private void handle(String request, SocketAddress client) throws IOException {
        int equals = request.indexOf('=');
        if (equals == -1) {
            answer(request, client);
        } else {
            store(request.substring(0, equals), request.substring(equals + 1));
        }
    }

    private void store(String key, String value) {
        if (!key.equals("version")) {
            values.put(key, value);
        }
    }

    private void answer(String key, SocketAddress client) throws IOException {
        String value = key.equals("version") ? VERSION : values.getOrDefault(key, "");
        byte[] answer = (key + "=" + value).getBytes(UTF_8);
        socket.send(new DatagramPacket(answer, answer.length, client));
    }

    @Override
    public void close() {
        socket.close();
    }
}
