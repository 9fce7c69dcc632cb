// believes: close() closes the socket of a channel at once, even if a selector knows it
// caught by: 8
// breaks: R12
package lesson02.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

public final class MyEchoServer implements AutoCloseable {
    private final ServerSocketChannel listener;
    private final Selector selector;
    private final int port;
    private volatile SocketChannel current;

    private MyEchoServer(ServerSocketChannel listener, Selector selector) throws IOException {
        this.listener = listener;
        this.selector = selector;
        this.port = listener.socket().getLocalPort();
    }

    public static MyEchoServer bind(int port) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            listener.configureBlocking(false);
            Selector selector = Selector.open();
            listener.register(selector, SelectionKey.OP_ACCEPT);
            return new MyEchoServer(listener, selector);
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    public void serve() throws IOException {
        try (selector) {
            while (listener.isOpen()) {
                selector.select();
                selector.selectedKeys().clear();
                try (SocketChannel client = listener.isOpen() ? listener.accept() : null) {
                    if (client != null) {
                        current = client;
                        if (listener.isOpen()) {
                            echo(client);
                        }
                    }
                } catch (IOException e) {
                    if (current == null && listener.isOpen()) {
                        throw e;
                    }
                } finally {
                    current = null;
                }
            }
        } catch (ClosedSelectorException e) {
            // closed before
        }
    }

    private static void echo(SocketChannel client) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        while (client.read(buffer) >= 0) {
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
        if (selector.isOpen()) {
            selector.wakeup();
        }
        SocketChannel client = current;
        if (client != null) {
            client.close();
        }
    }
}
