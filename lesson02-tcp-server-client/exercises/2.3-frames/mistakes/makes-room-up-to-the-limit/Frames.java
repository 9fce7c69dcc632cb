// believes: an array within the limit is harmless, even for a frame that is refused
// caught by: 8
// breaks: R10
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

    public Frames(InputStream in, OutputStream out, int limit) {
        this.in = in;
        this.out = out;
        this.limit = limit;
    }

    public void write(byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(4);
        frame.putInt(payload.length);
        out.write(frame.array());
        out.write(payload);
        out.flush();
    }

    public byte[] read() throws IOException {
        byte[] header = in.readNBytes(4);
        if (header.length == 0) {
            return null;
        }
        if (header.length < 4) {
            throw new EOFException("inside a length");
        }
        int length = ByteBuffer.wrap(header).getInt();
        if (length < 0) {
            throw new IOException("length " + length);
        }
        byte[] payload = new byte[Math.min(length, limit)];
        if (length > payload.length) {
            throw new IOException("length " + length);
        }
        if (in.readNBytes(payload, 0, length) < length) {
            throw new EOFException("inside a payload");
        }
        return payload;
    }
}
