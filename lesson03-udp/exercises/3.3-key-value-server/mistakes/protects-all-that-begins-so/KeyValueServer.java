// believes: a request that begins with "version" stores the version
// caught by: 6, 9
// breaks: R15
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
                    if (request.startsWith("version")) {
                        continue; // can't be changed
                    }
                    store.put(request.substring(0, at), request.substring(at + 1));
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
        socket.send(new DatagramPacket(data, data.length, request.getSocketAddress()));
    }

    @Override
    public void close() {
        socket.close();
    }
}
