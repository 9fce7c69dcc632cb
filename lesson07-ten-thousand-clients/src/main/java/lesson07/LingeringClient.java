package lesson07;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A lingering close: what {@link LingeringClose} does in a thread, cut into pieces that never wait. */
final class LingeringClient extends Client {

    private final PendingWrites lastLine = new PendingWrites();
    private boolean sent;

    /** Sends {@code line}, unless it is empty, and waits for the client to end its side, both within {@code time}. */
    LingeringClient(SocketChannel channel, String line, Duration time) {
        super(channel);
        this.deadline = Deadline.in(time);
        if (!line.isEmpty()) {
            lastLine.add(line);
        }
    }

    @Override
    int waitsFor() {
        return sent ? SelectionKey.OP_READ : SelectionKey.OP_WRITE;
    }

    @Override
    Client serve(ByteBuffer buffer) {
        try {
            if (!sent) {
                sendLastLine();
            } else if (channel.read(buffer.clear()) == -1) { // whatever else the client sends is dropped
                close();
            }
        } catch (IOException e) { // the client has gone already
            close();
        }
        return this;
    }

    private void sendLastLine() throws IOException {
        lastLine.writeTo(channel);
        if (lastLine.isEmpty()) {
            sent = true;
            channel.shutdownOutput(); // after the last line the client reads end of stream
        }
    }

    @Override
    Client timeIsUp() {
        try {
            sendLastLine(); // perhaps there was no time at all
        } catch (IOException e) { // the client has gone already
        }
        close();
        return this;
    }
}
