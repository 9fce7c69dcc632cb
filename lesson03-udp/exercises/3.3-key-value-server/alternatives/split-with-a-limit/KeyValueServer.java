package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class KeyValueServer implements AutoCloseable {

    static final String VERSION = "KeyValueServer 1.0";

    private final Map<String, String> store = new ConcurrentHashMap<>();
    private final DatagramSocket socket;

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
        byte[] buffer = new byte[1000];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                if (packet.getLength() > 999) {
                    continue; // too long
                }
                String request = new String(buffer, 0, packet.getLength(), UTF_8);
                String[] parts = request.split("=", 2);
                switch (parts.length) {
                    case 1 -> answer(request + "=" + lookUp(request), packet);
                    default -> store.put(parts[0], parts[1]); // also stores "version", but nobody looks that up here
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

    private String lookUp(String key) {
        return key.equals("version") ? VERSION : store.getOrDefault(key, "");
    }

    @Override
    public void close() {
        socket.close();
    }
}
