// believes: if the port is taken, no socket was opened
// caught by: 10
// breaks: R3
package lesson02.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicReference;

/** Channels and one buffer instead of streams; one client after the other. */
public final class MyEchoServer implements AutoCloseable {

    private final ServerSocketChannel listener;
    private final AtomicReference<SocketChannel> current = new AtomicReference<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 14);

    private MyEchoServer(ServerSocketChannel listener) {
        this.listener = listener;
    }

    public static MyEchoServer bind(int port) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return new MyEchoServer(listener);
    }

    public int port() {
        return listener.socket().getLocalPort();
    }

    public void serve() throws IOException {
        try {
            while (true) {
                SocketChannel client = listener.accept();
                current.set(client);
                if (!listener.isOpen()) {
                    client.close();
                    return;
                }
                try (client) {
                    echo(client);
                } catch (IOException e) {
                    // ends only this conversation
                }
            }
        } catch (ClosedChannelException e) {
            // close() was called
        }
    }

    private void echo(SocketChannel client) throws IOException {
        buffer.clear();
        while (client.read(buffer) != -1) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                client.write(buffer);
            }
            buffer.clear();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        SocketChannel client = current.get();
        if (client != null) {
            client.close();
        }
    }
}
