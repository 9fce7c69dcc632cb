package lesson07.exercise;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import peerkit.grading.Check;

/** A channel whose buffer has only so much room, like that of a client which reads slowly. */
final class NarrowChannel implements WritableByteChannel {

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private int room;
    private int timesFull; // how often it has taken nothing since there was room
    private Throwable failure;
    private boolean open = true;

    /** The client reads: there is room for so many bytes more. */
    void makeRoom(int count) {
        room += count;
        timesFull = 0;
    }

    /** From now on it throws this. */
    void fail(Throwable failure) {
        this.failure = failure;
    }

    /** What it has taken so far isn't of interest. */
    void forget() {
        taken.reset();
    }

    /** All that it has taken so far, a character for each byte. */
    String taken() {
        return taken.toString(ISO_8859_1);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        if (failure instanceof IOException thrown) {
            throw thrown;
        }
        if (failure instanceof RuntimeException thrown) {
            throw thrown;
        }
        if (failure instanceof Error thrown) {
            throw thrown;
        }
        int count = Math.min(room, bytes.remaining());
        if (count == 0 && bytes.hasRemaining() && ++timesFull > 1) {
            throw Check.latest()
                    .failure("writeTo returns when the channel is full", "it asks the channel again and again");
        }
        for (int i = 0; i < count; i++) {
            taken.write(bytes.get());
        }
        room -= count;
        return count;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
