package lesson05;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A listener on a free port, with buffers so small that a few lines fill them. The system's own sizes, some megabytes,
 * only make it take longer until a client that doesn't read blocks the server.
 */
final class SmallBuffers extends ServerSocket {

    private static final int BYTES = 4096; // the system may take somewhat more

    SmallBuffers() throws IOException {
        super(0, 50, InetAddress.getLoopbackAddress());
    }

    @Override
    public Socket accept() throws IOException {
        Socket client = super.accept();
        client.setSendBufferSize(BYTES);
        return client;
    }

    /** A client of this listener that can take in only a few lines without reading them. */
    Socket connect() throws IOException {
        Socket client = new Socket();
        client.setReceiveBufferSize(BYTES); // before connect, which tells the other side how much it may send
        client.connect(getLocalSocketAddress());
        return client;
    }
}
