// believes: you connect a socket to whom you answer, and disconnect it again, and nothing else changes
// caught by: 7
// breaks: R8
package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

public final class KeyValueServer implements AutoCloseable {

    static final String VERSION = "KeyValueServer 1.0";

    private final Map<String, String> store = new HashMap<>();
    private final DatagramSocket socket;
    private final int port;

    private KeyValueServer(DatagramSocket socket) {
        this.socket = socket;
        port = socket.getLocalPort();
        store.put("version", VERSION);
    }

    public static KeyValueServer bind(int port) throws IOException {
        return new KeyValueServer(new DatagramSocket(port, InetAddress.getLoopbackAddress()));
    }

    public int port() {
        return port;
    }

    public void serve() {
        byte[] buffer = new byte[1000];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                if (packet.getLength() > 999) {
                    continue; // too long
                }
                String request = new String(buffer, 0, packet.getLength(), UTF_8);
                int at = request.indexOf('=');
                if (at < 0) {
                    String value = store.getOrDefault(request, "");
                    answer(request + "=" + value, packet);
                } else {
                    String key = request.substring(0, at);
                    String value = request.substring(at + 1);
                    if (!key.equals("version")) {
                        store.put(key, value);
                    }
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    System.err.println("Error: " + e.getMessage());
                }
            }
        }
    }

    private void answer(String text, DatagramPacket request) throws IOException {
        byte[] data = text.getBytes(UTF_8);
        socket.connect(request.getSocketAddress());
        socket.send(new DatagramPacket(data, data.length, request.getSocketAddress()));
        socket.disconnect();
    }

    @Override
    public void close() {
        socket.close();
    }
}
