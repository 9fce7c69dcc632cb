package lesson07.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One of the {@link LoadGenerator}'s clients. */
final class Caller {

    private static final byte[] LINE = "what a client may well say in a line of forty bytes\n".getBytes(UTF_8);
    private static final int CALLERS_OF_AN_ADDRESS = 10_000; // an address has some 16,000 to 28,000 free ports

    final SocketChannel channel;
    private long sent; // System.nanoTime() when its latest line went out

    private Caller(SocketChannel channel) {
        this.channel = channel;
    }

    /** Connects the client of this number, counted from 0. */
    static Caller connect(int number, int port) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.bind(new InetSocketAddress("127.0.0." + (1 + number / CALLERS_OF_AN_ADDRESS), 0));
            channel.connect(new InetSocketAddress("127.0.0.1", port)); // blocks, on this machine for a moment
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_LINGER, 0); // close() resets: no port stays taken for a minute
            channel.configureBlocking(false);
            return new Caller(channel);
        } catch (IOException e) {
            channel.close();
            throw new IOException("client " + (number + 1) + " could not connect: " + e.getMessage(), e);
        }
    }

    void send() throws IOException {
        sent = System.nanoTime();
        channel.write(ByteBuffer.wrap(LINE)); // there is room: nothing else is on its way
    }

    long nanosSinceSent() {
        return System.nanoTime() - sent;
    }

    /** Reads what has come; false if the line goes on. */
    boolean endsLine(ByteBuffer buffer) throws IOException {
        int count = channel.read(buffer.clear());
        if (count == -1) {
            throw new IOException("the server has closed the connection");
        }
        return count > 0 && buffer.get(count - 1) == '\n';
    }
}
