package lesson07;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** What must still be sent to a client. A write that doesn't wait may send only a part; the rest stays here. */
final class PendingWrites {

    private ByteBuffer bytes; // from 0 to its position; null while there is nothing to send, as with most clients

    /** Adds a line. */
    void add(String line) {
        byte[] more = (line + "\n").getBytes(UTF_8);
        if (bytes == null) {
            bytes = ByteBuffer.wrap(more).position(more.length);
        } else {
            if (bytes.remaining() < more.length) {
                bytes = ByteBuffer.allocate(2 * bytes.position() + more.length).put(bytes.flip());
            }
            bytes.put(more);
        }
    }

    boolean isEmpty() {
        return bytes == null;
    }

    /** Sends as much as the system takes now. What is left can be sent when the channel is writable again. */
    void writeTo(WritableByteChannel channel) throws IOException {
        if (bytes != null) {
            channel.write(bytes.flip()); // returns at once
            if (bytes.hasRemaining()) {
                bytes.compact();
            } else {
                bytes = null;
            }
        }
    }
}
