// believes: sooner or later, nothing waits, and the array can begin anew
// caught by: 7
// breaks: R5
package lesson07.exercise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

public final class PendingWrites {
    private final int limit;
    private byte[] bytes = new byte[0];
    private int from;
    private int to;

    public PendingWrites(int limit) {
        this.limit = limit;
    }

    public boolean add(byte[] more) {
        if (more.length > limit - (to - from)) {
            return false;
        }
        if (more.length > bytes.length - to) {
            bytes = Arrays.copyOf(bytes, Math.max(to + more.length, 2 * to));
        }
        System.arraycopy(more, 0, bytes, to, more.length);
        to += more.length;
        return true;
    }

    public void writeTo(WritableByteChannel channel) throws IOException {
        if (from == to) {
            return;
        }
        from += channel.write(ByteBuffer.wrap(bytes, from, to - from));
        if (from == to) {
            from = to = 0;
            bytes = new byte[0];
        }
    }

    public boolean wantsToWrite() {
        return from < to;
    }
}
