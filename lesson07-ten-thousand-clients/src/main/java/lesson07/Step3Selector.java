package lesson07;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Step 3: one thread for everybody. It waits for all clients at once, and serves those that have sent something.
 *
 * <p>New since {@link Step2VirtualThreads}: a {@link Selector}, and {@link SelectedClient}, which holds what the server
 * must remember of a client until it is ready again.
 *
 * <p>Try it: as step 1. This time {@code hello} is answered after five seconds.
 *
 * <p>What breaks it: one slow answer. It stops everybody. {@link Step4Selectors} has more than one such thread.
 */
public final class Step3Selector {

    public static void main(String[] args) throws IOException {
        var listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1234), 4096);
        System.out.println("Waiting for connections, listening on " + listener.getLocalAddress());
        serve(listener, Answers::slowOrHello);
    }

    // @start region=serve
    public static void serve(ServerSocketChannel listener, Answers answers) throws IOException {
        Selector selector = Selector.open();
        listener.configureBlocking(false); // accept() returns at once
        listener.register(selector, SelectionKey.OP_ACCEPT);
        while (listener.isOpen()) {
            selector.select(); // the only call that blocks: until a client connects, or one is ready
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isAcceptable()) {
                    SocketChannel client = listener.accept();
                    if (client != null) { // otherwise it has gone again
                        admit(client, selector, answers);
                    }
                } else {
                    ((SelectedClient) key.attachment()).serve(key);
                }
            }
            selector.selectedKeys().clear();
        }
    }

    static void admit(SocketChannel channel, Selector selector, Answers answers) throws IOException {
        channel.configureBlocking(false); // read() and write() return at once
        var client = new SelectedClient(channel, answers);
        channel.register(selector, SelectionKey.OP_WRITE, client); // it is ready for its welcome
    }
    // @end
}
