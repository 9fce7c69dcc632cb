// believes: if not everything was written, all of it must be written again
// caught by: 2, 3, 4, 6, 7, 8
// breaks: R6
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
        if (more.length > limit - bytes.length) {
            return false;
        }
        int before = bytes.length;
        bytes = Arrays.copyOf(bytes, before + more.length);
        System.arraycopy(more, 0, bytes, before, more.length);
        return true;
    }

    public void writeTo(WritableByteChannel channel) throws IOException {
        if (channel.write(ByteBuffer.wrap(bytes)) == bytes.length) {
            bytes = new byte[0];
        }
    }

    public boolean wantsToWrite() {
        return bytes.length > 0;
    }
}
