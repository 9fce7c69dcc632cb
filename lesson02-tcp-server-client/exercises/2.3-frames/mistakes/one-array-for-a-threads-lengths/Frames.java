// believes: a thread is in one read() at a time, so an array of the thread's own is enough
// caught by: 3
// breaks: R14
package lesson02.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

public final class Frames {

    private static final ThreadLocal<byte[]> HEADER = ThreadLocal.withInitial(() -> new byte[4]);

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
        byte[] header = HEADER.get();
        int count = in.readNBytes(header, 0, 4);
        if (count == 0) {
            return null;
        }
        if (count < 4) {
            throw new EOFException("the stream ended in the length");
        }
        int length = ByteBuffer.wrap(header).getInt();
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
