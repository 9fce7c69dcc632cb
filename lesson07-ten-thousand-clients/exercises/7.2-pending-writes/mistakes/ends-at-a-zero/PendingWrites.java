// believes: a byte that is 0 ends a text
// caught by: 4
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
        if (more.length > limit - bytes.length) {
            return false;
        }
        for (byte b : more) {
            if (b != 0) {
                bytes = Arrays.copyOf(bytes, bytes.length + 1);
                bytes[bytes.length - 1] = b;
            }
        }
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
