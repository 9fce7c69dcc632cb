package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

public final class KeyValueServer implements AutoCloseable {

    static final String VERSION = "KeyValueServer 1.0";

    private static final ByteBuffer VERSION_KEY = ByteBuffer.wrap("version".getBytes(UTF_8));

    private final Map<ByteBuffer, byte[]> pairs = new HashMap<>(); // the request, which is also the answer, by key
    private final DatagramSocket socket;

    private KeyValueServer(DatagramSocket socket) {
        this.socket = socket;
        pairs.put(VERSION_KEY, ("version=" + VERSION).getBytes(UTF_8));
    }

    public static KeyValueServer bind(int port) throws IOException {
        return new KeyValueServer(new DatagramSocket(port, InetAddress.getLoopbackAddress()));
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void serve() {
        while (true) {
            DatagramPacket packet = new DatagramPacket(new byte[65_507], 65_507);
            try {
                socket.receive(packet);
                byte[] request = Arrays.copyOf(packet.getData(), packet.getLength());
                if (request.length < 1000) {
                    handle(request, packet);
                }
            } catch (IOException e) {
                if (socket.isClosed()) {
                    return;
                }
            }
        }
    }

    private void handle(byte[] request, DatagramPacket packet) throws IOException {
        int at = 0;
        while (at < request.length && request[at] != '=') {
            at++;
        }
        ByteBuffer key = ByteBuffer.wrap(Arrays.copyOf(request, at));
        if (at == request.length) {
            byte[] pair = pairs.getOrDefault(key, (new String(request, UTF_8) + "=").getBytes(UTF_8));
            packet.setData(pair);
            socket.send(packet); // it still has the address of its sender
        } else if (!key.equals(VERSION_KEY)) {
            pairs.put(key, request);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
