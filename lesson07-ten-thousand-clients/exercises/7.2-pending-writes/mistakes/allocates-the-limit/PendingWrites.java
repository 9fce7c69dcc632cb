// believes: a caller who sets a limit has the memory for it
// caught by: 7
// breaks: R5
package lesson07.exercise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

public final class PendingWrites {

    private final ByteBuffer waiting; // from 0 to its position

    public PendingWrites(int limit) {
        this.waiting = ByteBuffer.allocate(limit);
    }

    public boolean add(byte[] bytes) {
        if (bytes.length > waiting.remaining()) {
            return false;
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
