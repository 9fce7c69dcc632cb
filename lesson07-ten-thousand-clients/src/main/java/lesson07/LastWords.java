package lesson07;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A lingering close: what {@link LingeringClose} does in a thread, cut into pieces that never wait. */
final class LastWords extends Client {

    private static final int MOST_DROPPED = 1 << 20; // bytes that the client may still send

    private final PendingWrites words = new PendingWrites();
    private boolean said;
    private int dropped;

    /** Says {@code line}, unless it is empty, and waits for the client to end its side, both within {@code time}. */
    LastWords(SocketChannel channel, String line, Duration time) {
        super(channel);
        this.deadline = Deadline.in(time);
        if (!line.isEmpty()) {
            words.add(line);
        }
    }

    @Override
    int waitsFor() {
        return said ? SelectionKey.OP_READ : SelectionKey.OP_WRITE;
    }

    @Override
    Client serve(ByteBuffer buffer) {
        try {
            if (said) {
                drop(channel.read(buffer.clear()));
            } else {
                speak();
            }
        } catch (IOException e) { // the client has gone already
            close();
        }
        return this;
    }

    private void speak() throws IOException {
        words.writeTo(channel);
        if (words.isEmpty()) {
            said = true;
            channel.shutdownOutput(); // after the last line the client reads end of stream
        }
    }

    private void drop(int count) {
        dropped += count;
        if (count == -1 || dropped > MOST_DROPPED) {
            close();
        }
    }

    @Override
    Client timeIsUp() {
        try {
            speak(); // perhaps there was no time at all
        } catch (IOException e) { // the client has gone already
        }
        close();
        return this;
    }
}
