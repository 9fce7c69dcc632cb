// believes: when the client has ended its side, everything has been sent back
// caught by: 5
// breaks: R8
package lesson02.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** One thread for all clients. */
public final class MyEchoServer implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final ServerSocketChannel listener = ServerSocketChannel.open();
    private int port;

    private MyEchoServer() throws IOException {}

    public static MyEchoServer bind(int port) throws IOException {
        MyEchoServer server = new MyEchoServer();
        try {
            server.listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            server.port = server.listener.socket().getLocalPort();
            server.listener.configureBlocking(false);
            server.listener.register(server.selector, SelectionKey.OP_ACCEPT);
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    public void serve() throws IOException {
        try {
            while (true) {
                selector.select(this::handle);
            }
        } catch (ClosedSelectorException e) {
            // close() was called
        }
    }

    private void handle(SelectionKey key) {
        try {
            if (key.channel() == listener) {
                accept();
            } else {
                echo(key, (SocketChannel) key.channel(), (ByteBuffer) key.attachment());
            }
        } catch (IOException | CancelledKeyException e) {
            quietly(key.channel());
        }
    }

    private void accept() throws IOException {
        SocketChannel client = listener.accept();
        if (client != null) {
            try {
                client.configureBlocking(false);
                client.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(1 << 16));
            } catch (IOException | ClosedSelectorException e) {
                quietly(client);
            }
        }
    }

    private static void echo(SelectionKey key, SocketChannel client, ByteBuffer owed) throws IOException {
        if (key.isReadable() && client.read(owed) == -1) {
            client.close();
            return;
        }
        client.write(owed.flip()); // as much as the socket takes now
        owed.compact();
        key.interestOps((owed.hasRemaining() ? SelectionKey.OP_READ : 0)
                | (owed.position() > 0 ? SelectionKey.OP_WRITE : 0));
    }

    private static void quietly(AutoCloseable channel) {
        try {
            channel.close();
        } catch (Exception e) {
            // it is gone anyway
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        if (selector.isOpen()) {
            selector.keys().forEach(key -> quietly(key.channel()));
        }
        selector.close(); // wakes select()
    }
}
