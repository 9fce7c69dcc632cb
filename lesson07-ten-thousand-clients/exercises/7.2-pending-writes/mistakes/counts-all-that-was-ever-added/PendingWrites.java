// believes: the limit is for all that a client is sent
// caught by: 4, 6, 7
// breaks: R3
package lesson07.exercise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;

public final class PendingWrites {

    private final int limit;
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private int count;

    public PendingWrites(int limit) {
        this.limit = limit;
    }

    public boolean add(byte[] more) {
        if (more.length > limit - count) {
            return false;
        }
        if (more.length == 0) {
            return true;
        }
        waiting.add(ByteBuffer.wrap(more.clone()));
        count += more.length;
        return true;
    }

    public void writeTo(WritableByteChannel channel) throws IOException {
        while (!waiting.isEmpty()) {
            channel.write(waiting.peek());
            if (waiting.peek().hasRemaining()) {
                return;
            }
            waiting.remove();
        }
    }

    public boolean wantsToWrite() {
        return !waiting.isEmpty();
    }
}
