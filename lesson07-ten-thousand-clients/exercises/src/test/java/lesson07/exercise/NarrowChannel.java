package lesson07.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** A channel whose buffer has only so much room, like that of a client which reads slowly. */
final class NarrowChannel implements WritableByteChannel {

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private int room;
    private boolean broken;

    NarrowChannel(int room) {
        this.room = room;
    }

    /** The client has read: there is room for so many bytes more. */
    void read(int count) {
        room += count;
    }

    /** From now on it throws, as the channel of a client that has reset. */
    void breaks() {
        broken = true;
    }

    /** All that it has taken so far. */
    String taken() {
        return taken.toString(UTF_8);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        if (broken) {
            throw new IOException("Connection reset");
        }
        int count = Math.min(room, bytes.remaining());
        for (int i = 0; i < count; i++) {
            taken.write(bytes.get());
        }
        room -= count;
        return count;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        throw new AssertionError("nobody asked you to close the channel");
    }
}
