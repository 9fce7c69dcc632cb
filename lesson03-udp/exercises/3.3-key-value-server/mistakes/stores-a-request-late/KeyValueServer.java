// believes: a store may wait until nobody is waiting for an answer
// caught by: 1, 4, 5, 6, 8, 9, 10
// breaks: R6
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
    private String late = "version="; // the latest store, which was not handled yet

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
                if (packet.getLength() < 1000) {
                    String request = new String(buffer, 0, packet.getLength(), UTF_8);
                    handle(request, packet.getSocketAddress());
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    System.err.println(e);
                }
            }
        }
    }

    private void handle(String request, SocketAddress client) throws IOException {
        if (!request.contains("=")) {
            byte[] answer = (request + "=" + store.getOrDefault(request, "")).getBytes(UTF_8);
            socket.send(new DatagramPacket(answer, answer.length, client));
            store(late);
        } else {
            store(late);
            late = request;
        }
    }

    private void store(String request) {
        int equals = request.indexOf('=');
        if (!request.substring(0, equals).equals("version")) {
            store.put(request.substring(0, equals), request.substring(equals + 1));
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
