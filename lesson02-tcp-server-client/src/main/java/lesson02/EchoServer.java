package lesson02;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Sends back every byte it receives, unchanged, until the client ends its side (RFC 862, the Echo Protocol). It never asks
 * where a message ends, so it can't get it wrong: any bytes, cut in any way, come back as they were.
 *
 * <p>A client must read while it writes. One that first writes all it has, say 50 MB, and reads only then, waits for ever:
 * the server sends the bytes back while they come in, nobody reads them, so the buffers on the way back fill up and the
 * server's write blocks; then it no longer reads, the buffers on the way there fill up too, and the client's write blocks.
 */
public final class EchoServer extends SequentialServer {

    private static final int PORT = 12345;
    private static final int BUFFER = 8192; // bytes: the most that one read returns; a client may send any number

    private EchoServer(InetSocketAddress address, PrintStream out) throws IOException {
        super(address, out);
    }

    /** Listens on the loopback address; port 0 means "any free port", see {@link #port()}. */
    public static EchoServer bind(int port) throws IOException {
        return bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), System.out);
    }

    /** Listens on {@code address}; what happens is printed to {@code out}. */
    public static EchoServer bind(InetSocketAddress address, PrintStream out) throws IOException {
        return new EchoServer(address, out);
    }

    @Override
    void talk(Socket client, PrintStream out) throws IOException {
        InputStream fromClient = client.getInputStream();
        OutputStream toClient = client.getOutputStream();
        // @start region=talk
        byte[] buffer = new byte[BUFFER];
        int count;
        while ((count = fromClient.read(buffer)) != -1) { // blocks until at least one byte is there; -1: end of stream
            toClient.write(buffer, 0, count); // blocks while the system's buffers are full
        }
        // The client has ended its side only (a half-close): what it is owed is sent, and now our side may end too.
        // @end
    }

    public static void main(String[] args) {
        System.exit(run(EchoServer::bind, args, PORT, System.out, System.err));
    }
}
