package lesson04.exercise;

import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** What a class can do to a client's socket, in words. */
final class SocketState {

    /** Of a socket that nobody has touched since it was accepted. */
    static final String UNTOUCHED = "open";

    private SocketState() {}

    static String of(Socket socket) {
        try {
            return socket.isClosed() ? "closed" : ofOpen(socket);
        } catch (SocketException e) {
            return "closed"; // by another thread, just now
        }
    }

    private static String ofOpen(Socket socket) throws SocketException {
        if (socket.isOutputShutdown() || socket.isInputShutdown()) {
            return "shut down in one direction";
        }
        List<String> words = new ArrayList<>(List.of(UNTOUCHED));
        if (socket.getSoTimeout() != 0) {
            words.add("with a read timeout of " + socket.getSoTimeout() + " ms");
        }
        if (socket.getSoLinger() >= 0) {
            words.add("with SO_LINGER");
        }
        if (socket.getKeepAlive()) {
            words.add("with SO_KEEPALIVE");
        }
        if (socket.getTcpNoDelay()) {
            words.add("with TCP_NODELAY");
        }
        return String.join(", ", words);
    }
}
