package lesson07.exercise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

public final class PendingWrites {

    private final int limit;
    private ByteBuffer waiting = ByteBuffer.allocate(0); // from 0 to its position

    public PendingWrites(int limit) {
        this.limit = limit;
    }

    public boolean add(byte[] bytes) {
        if (bytes.length > limit - waiting.position()) {
            return false;
        }
        if (bytes.length > waiting.remaining()) {
            waiting = ByteBuffer.allocate(2 * waiting.position() + bytes.length).put(waiting.flip());
        }
        waiting.put(bytes);
        return true;
    }

    public void writeTo(WritableByteChannel channel) throws IOException {
        waiting.flip(); // to be read from
        channel.write(waiting); // returns at once, and may take only a part
        waiting.compact(); // what was not taken moves to the beginning
    }

    public boolean wantsToWrite() {
        return waiting.position() > 0;
    }
}
