// believes: one list is enough, since one client is served after the other
// caught by: 8
// breaks: R13
package lesson07.exercise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;

public final class PendingWrites {

    private static final ArrayDeque<ByteBuffer> BATCH = new ArrayDeque<>();

    private final int limit;
    private final ArrayDeque<ByteBuffer> waiting = new ArrayDeque<>();
    private int size;

    public PendingWrites(int limit) {
        this.limit = limit;
    }

    public boolean add(byte[] bytes) {
        if (bytes.length > limit - size) {
            return false;
        }
        waiting.add(ByteBuffer.wrap(bytes.clone()));
        size += bytes.length;
        return true;
    }

    public void writeTo(WritableByteChannel channel) throws IOException {
        BATCH.addAll(waiting);
        waiting.clear();
        size = 0;
        while (!BATCH.isEmpty()) {
            channel.write(BATCH.element());
            if (BATCH.element().hasRemaining()) {
                break;
            }
            BATCH.remove();
        }
        for (ByteBuffer left : BATCH) {
            waiting.add(left);
            size += left.remaining();
        }
        BATCH.clear();
    }

    public boolean wantsToWrite() {
        return size > 0;
    }
}
