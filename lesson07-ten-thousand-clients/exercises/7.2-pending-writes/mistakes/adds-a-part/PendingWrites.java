// believes: as much as fits should be kept
// caught by: 6
// breaks: R4
package lesson07.exercise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

public final class PendingWrites {

    private final int limit;
    private byte[] bytes = {};

    public PendingWrites(int limit) {
        this.limit = limit;
    }

    public boolean add(byte[] more) {
        int before = bytes.length;
        int count = Math.min(more.length, limit - before);
        bytes = Arrays.copyOf(bytes, before + count);
        System.arraycopy(more, 0, bytes, before, count);
        return count == more.length;
    }

    public void writeTo(WritableByteChannel channel) throws IOException {
        if (bytes.length > 0) {
            int written = channel.write(ByteBuffer.wrap(bytes));
            bytes = Arrays.copyOfRange(bytes, written, bytes.length);
        }
    }

    public boolean wantsToWrite() {
        return bytes.length > 0;
    }
}
