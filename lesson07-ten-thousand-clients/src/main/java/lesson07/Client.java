package lesson07;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import lesson07.terminal.Show;

/** A client of an {@link EventLoop}, whose thread calls these methods. None of them may wait for anything. */
abstract class Client {

    final SocketChannel channel;
    Deadline deadline; // for what the server waits for

    Client(SocketChannel channel) {
        this.channel = channel;
    }

    /** What the channel must be ready for: {@link SelectionKey#OP_READ} or {@link SelectionKey#OP_WRITE}. */
    abstract int waitsFor();

    /**
     * Called when the channel is ready. Returns the client that continues with the channel, usually this one.
     *
     * @param buffer for one read: all clients of a loop use the same in turn
     */
    abstract Client serve(ByteBuffer buffer);

    /** Called when the deadline has passed. Returns the client that continues with the channel. */
    abstract Client timeIsUp();

    void close() {
        try {
            channel.close();
        } catch (IOException e) { // it is closed all the same
        }
    }

    String name() {
        return Show.address(channel.socket().getRemoteSocketAddress());
    }
}
