package lesson05;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Both ends of a connection, for {@link FreezeDemo}: {@code ours} is the server's. Its buffers are small, so that they are
 * full after a few lines; the system's own sizes, some megabytes, would only take longer.
 */
record Link(Socket ours, Socket theirs) implements AutoCloseable {

    private static final int BUFFER = 4096; // bytes; the system may take somewhat more

    static Link open() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Socket theirs = new Socket();
            theirs.setReceiveBufferSize(BUFFER); // before connect, which tells the other side how much may be sent
            theirs.connect(new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()));
            Socket ours = listener.accept(); // does not block: theirs is connected
            ours.setSendBufferSize(BUFFER);
            return new Link(ours, theirs);
        }
    }

    @Override
    public void close() throws IOException {
        ours.close();
        theirs.close();
    }
}
