package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.HashMap;
import java.util.Map;

/**
 * Stores values under keys, and returns them to everybody who asks: one datagram for each request, one for each answer.
 *
 * <p>A request with an equals sign stores a value: the first equals sign separates key and value. A request without one
 * asks for a key, and the answer is {@code key=value}. Requests and answers are UTF-8 text of less than 1,000 bytes.
 */
public final class KeyValueServer implements AutoCloseable {

    /** The value of the key {@code version}, which nobody can change. */
    static final String VERSION = "KeyValueServer 1.0";

    private static final String VERSION_KEY = "version";
    private static final int LONGEST = 999; // bytes

    private final DatagramSocket socket;
    private final Map<String, String> values = new HashMap<>(); // only the thread in serve() uses it

    private KeyValueServer(DatagramSocket socket) {
        this.socket = socket;
        values.put(VERSION_KEY, VERSION);
    }

    /**
     * Binds to the loopback address.
     *
     * @param port 0 to 65535; 0 means "any free port", see {@link #port()}
     * @throws IOException if the port is taken
     */
    public static KeyValueServer bind(int port) throws IOException {
        return new KeyValueServer(new DatagramSocket(port, InetAddress.getLoopbackAddress()));
    }

    /** The port it is bound to: the one you asked for or, for 0, the one the system chose. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Handles one request after the other; blocks until {@link #close()}, and then returns. */
    public void serve() {
        byte[] buffer = new byte[LONGEST + 1]; // with one byte more, we recognise a datagram that is too long
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet); // blocks until a datagram arrives, or close() closes the socket
                if (packet.getLength() <= LONGEST) {
                    handle(new String(buffer, 0, packet.getLength(), UTF_8), packet.getSocketAddress());
                }
            } catch (IOException e) {
                if (!socket.isClosed()) { // not our own close(): this request is lost, as any datagram may be
                    System.err.println("A request was not handled: " + e.getMessage());
                }
            }
        }
    }

    private void handle(String request, SocketAddress client) throws IOException {
        int equals = request.indexOf('=');
        if (equals == -1) {
            byte[] answer = (request + "=" + values.getOrDefault(request, "")).getBytes(UTF_8);
            socket.send(new DatagramPacket(answer, answer.length, client));
            return;
        }
        String key = request.substring(0, equals);
        if (!key.equals(VERSION_KEY)) {
            values.put(key, request.substring(equals + 1));
        }
    }

    /** Ends {@link #serve()}. Calling it again does nothing. */
    @Override
    public void close() {
        socket.close(); // receive() throws, so serve() ends
    }
}
