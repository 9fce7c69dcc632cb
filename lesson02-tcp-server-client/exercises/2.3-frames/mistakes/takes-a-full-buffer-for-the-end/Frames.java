// believes: a read that brings no bytes means the end of the stream
// caught by: 4
// breaks: R6
package lesson02.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Reads ahead, and never moves the part of a length that lies at the end of its buffer. */
public final class Frames {

    private final byte[] ahead = new byte[8192];
    private final InputStream in;
    private final OutputStream out;
    private final int limit;
    private int start;
    private int end;

    public Frames(InputStream in, OutputStream out, int limit) {
        this.in = in;
        this.out = out;
        this.limit = limit;
    }

    public byte[] read() throws IOException {
        while (end - start < Integer.BYTES) {
            if (start == end) {
                start = 0;
                end = 0;
            }
            int count = in.read(ahead, end, ahead.length - end); // 0 if the buffer is full
            if (count <= 0) {
                if (start == end) {
                    return null;
                }
                throw new EOFException("the stream ended inside a length");
            }
            end += count;
        }
        int length = ByteBuffer.wrap(ahead).getInt(start);
        if (length < 0 || length > limit) {
            throw new IOException("a length of " + length);
        }
        start += Integer.BYTES;
        byte[] payload = new byte[length];
        int here = Math.min(length, end - start);
        System.arraycopy(ahead, start, payload, 0, here);
        start += here;
        if (in.readNBytes(payload, here, length - here) < length - here) {
            throw new EOFException("the stream ended inside a payload");
        }
        return payload;
    }

    public void write(byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + payload.length);
        out.write(frame.putInt(payload.length).put(payload).array());
        out.flush();
    }
}
