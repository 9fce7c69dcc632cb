// believes: it does no harm to look whether another frame follows
// caught by: 7
// breaks: R7
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
    private int next; // the first byte of the next frame
    private boolean begun;

    public Frames(InputStream in, OutputStream out, int limit) {
        this.in = in;
        this.out = out;
        this.limit = limit;
    }

    public void write(byte[] payload) throws IOException {
        out.write(ByteBuffer.allocate(4).putInt(payload.length).array());
        out.write(payload);
        out.flush();
    }

    public byte[] read() throws IOException {
        if (!begun) {
            next = in.read();
            begun = true;
        }
        if (next == -1) {
            return null;
        }
        byte[] header = new byte[4];
        header[0] = (byte) next;
        if (in.readNBytes(header, 1, 3) < 3) {
            throw new EOFException("the stream ended in the length");
        }
        int length = ByteBuffer.wrap(header).getInt();
        if (length < 0 || length > limit) {
            throw new IOException("bad length: " + length);
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException("the stream ended in the payload");
        }
        next = in.read();
        return payload;
    }
}
