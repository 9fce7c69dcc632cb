// believes: what is moved to the start of the buffer still ends where it ended
// caught by: 4
// breaks: R6
package lesson02.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

public final class Frames {

    private final InputStream in;
    private final OutputStream out;
    private final int limit;
    private byte[] buffer = new byte[8192];
    private int start; // of what has arrived and was not used
    private int end;

    public Frames(InputStream in, OutputStream out, int limit) {
        this.in = in;
        this.out = out;
        this.limit = limit;
    }

    public void write(byte[] payload) throws IOException {
        byte[] length = ByteBuffer.allocate(4).putInt(payload.length).array();
        out.write(length);
        out.write(payload);
        out.flush();
    }

    public byte[] read() throws IOException {
        if (!fill(4)) {
            if (start == end) {
                return null;
            }
            throw new EOFException("the stream ended within a length");
        }
        int length = ByteBuffer.wrap(buffer, start, 4).getInt();
        if (length < 0 || length > limit) {
            throw new IOException("a frame of " + length + " bytes");
        }
        start += 4;
        if (length > buffer.length) {
            return readLarge(length);
        }
        if (!fill(length)) {
            throw new EOFException("the stream ended within a payload");
        }
        byte[] payload = new byte[length];
        System.arraycopy(buffer, start, payload, 0, length);
        start += length;
        return payload;
    }

    private byte[] readLarge(int length) throws IOException {
        byte[] arrived = new byte[end - start];
        System.arraycopy(buffer, start, arrived, 0, arrived.length);
        start = 0;
        end = 0;
        byte[] rest = in.readNBytes(length - arrived.length);
        if (arrived.length + rest.length < length) {
            throw new EOFException("the stream ended within a payload");
        }
        return ByteBuffer.allocate(length).put(arrived).put(rest).array();
    }

    /** Whether that many bytes have arrived. */
    private boolean fill(int count) throws IOException {
        if (start == end) {
            start = 0;
            end = 0;
        }
        if (start + count > buffer.length) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            start = 0;
            end -= start; // start is 0 already
        }
        while (end - start < count) {
            int more = in.read(buffer, end, buffer.length - end);
            if (more == -1) {
                return false;
            }
            end += more;
        }
        return true;
    }
}
