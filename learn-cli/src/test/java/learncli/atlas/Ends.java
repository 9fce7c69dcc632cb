package learncli.atlas;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import peerkit.Patience;

/** The two ends of one TCP connection on the loopback address. */
record Ends(Socket client, Socket server) implements AutoCloseable {

    static Ends connected() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Socket client = new Socket(listener.getInetAddress(), listener.getLocalPort());
            return new Ends(client, listener.accept());
        }
    }

    /** Waits until this many bytes have arrived at {@code end}, so that one read returns them all. */
    static void awaitUnread(Socket end, int bytes) {
        boolean arrived = Patience.waitUntil(() -> unread(end) >= bytes, Patience.LIMIT);
        if (!arrived) {
            throw new AssertionError(bytes + " bytes have not arrived, but " + unread(end));
        }
    }

    private static int unread(Socket end) {
        try {
            return end.getInputStream().available();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
