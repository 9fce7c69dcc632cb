// believes: the four bytes of a length are used at once, so all objects can share an array for them
// caught by: 3
// breaks: R14
package lesson02.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

public final class Frames {

    private static final byte[] HEADER = new byte[4];

    private final InputStream in;
    private final OutputStream out;
    private final int limit;

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
        int count = in.readNBytes(HEADER, 0, 4);
        if (count == 0) {
            return null;
        }
        if (count < 4) {
            throw new EOFException("the stream ended in the length");
        }
        int length = ByteBuffer.wrap(HEADER).getInt();
        if (length < 0 || length > limit) {
            throw new IOException("bad length: " + length);
        }
        byte[] payload = new byte[length];
        if (in.readNBytes(payload, 0, length) < length) {
            throw new EOFException("the stream ended in the payload");
        }
        return payload;
    }
}
