// believes: a server that adds no bytes has made a mistake
// caught by: 1, 6
// breaks: R1
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
        if (more.length == 0 || more.length > limit - bytes.length) {
            return false;
        }
        int before = bytes.length;
        bytes = Arrays.copyOf(bytes, before + more.length);
        System.arraycopy(more, 0, bytes, before, more.length);
        return true;
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
