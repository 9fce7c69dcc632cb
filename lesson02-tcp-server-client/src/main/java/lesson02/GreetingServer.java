package lesson02;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import lesson02.terminal.Show;

/**
 * Greets one client at a time, and takes what one read returns for one message. That is the mistake to see here: TCP
 * carries bytes, not messages. A message sent in two pieces may be read in two, and is then greeted twice; two messages
 * sent at once may be read as one, and are greeted once; a character of two bytes may be cut, and is then shown as two
 * {@code �}. {@link EchoServer} is right whatever the pieces are.
 */
public final class GreetingServer extends SequentialServer {

    private static final int PORT = 12345;
    private static final int BUFFER = 1024; // bytes: the most that one read returns
    private static final byte[] GREETING = "Hey client\n".getBytes(UTF_8);

    private GreetingServer(InetSocketAddress address, PrintStream out) throws IOException {
        super(address, out);
    }

    /** Listens on the loopback address; port 0 means "any free port", see {@link #port()}. */
    public static GreetingServer bind(int port) throws IOException {
        return bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), System.out);
    }

    /** Listens on {@code address}; what happens is printed to {@code out}. */
    public static GreetingServer bind(InetSocketAddress address, PrintStream out) throws IOException {
        return new GreetingServer(address, out);
    }

    @Override
    void talk(Socket client, PrintStream out) throws IOException {
        InputStream fromClient = client.getInputStream();
        OutputStream toClient = client.getOutputStream();
        // @start region=talk
        byte[] buffer = new byte[BUFFER];
        int count;
        while ((count = fromClient.read(buffer)) != -1) { // blocks until at least one byte is there; -1: end of stream
            String piece = new String(buffer, 0, count, UTF_8); // a piece, not a message
            out.println("Received from client: " + Show.text(piece));
            toClient.write(GREETING);
        }
        // @end
    }

    public static void main(String[] args) {
        System.exit(run(GreetingServer::bind, args, PORT, System.out, System.err));
    }
}
