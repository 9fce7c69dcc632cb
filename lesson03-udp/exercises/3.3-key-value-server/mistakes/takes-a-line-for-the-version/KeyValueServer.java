// believes: in a pattern, $ is the end of the text
// caught by: 9
// breaks: R15
package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public final class KeyValueServer implements AutoCloseable {

    static final String VERSION = "KeyValueServer 1.0";

    private static final Pattern STORE = Pattern.compile("([^=]*)=(.*)", Pattern.DOTALL);
    private static final Pattern READ_ONLY = Pattern.compile("^version$");

    private final DatagramSocket socket;
    private final Map<String, String> store = new TreeMap<>(Map.of("version", VERSION));

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
        while (true) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                if (packet.getLength() > 999) {
                    continue;
                }
                String request = new String(buffer, 0, packet.getLength(), UTF_8);
                Matcher matcher = STORE.matcher(request);
                if (matcher.matches()) {
                    store(matcher.group(1), matcher.group(2));
                } else {
                    answer(request, packet.getSocketAddress());
                }
            } catch (IOException e) {
                if (socket.isClosed()) {
                    return;
                }
            }
        }
    }

    private void store(String key, String value) {
        if (!READ_ONLY.matcher(key).find()) {
            store.put(key, value);
        }
    }

    private void answer(String key, SocketAddress client) throws IOException {
        byte[] answer = (key + '=' + store.getOrDefault(key, "")).getBytes(UTF_8);
        socket.send(new DatagramPacket(answer, answer.length, client));
    }

    @Override
    public void close() {
        socket.close();
    }
}
