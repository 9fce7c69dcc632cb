// believes: split("=") returns two parts whenever there is an equals sign
// caught by: 4, 5, 6
// breaks: R11
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
                String[] parts = request.split("=", 0);
                if (parts.length < 2) {
                    answer(parts[0] + "=" + store.getOrDefault(parts[0], ""), packet);
                } else if (!parts[0].equals("version")) {
                    store.put(parts[0], request.substring(parts[0].length() + 1));
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
