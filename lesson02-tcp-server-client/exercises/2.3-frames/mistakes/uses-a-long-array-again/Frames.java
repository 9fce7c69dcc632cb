// believes: only long arrays are worth keeping, and nobody still needs the last one
// caught by: 4
// breaks: R8
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
    private byte[] last = new byte[0];

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
        if (length < 0 || length > limit) {
            throw new IOException("length " + length);
        }
        byte[] payload = length >= 4096 && last.length == length ? last : new byte[length];
        if (in.readNBytes(payload, 0, length) < length) {
            throw new EOFException("inside a payload");
        }
        last = payload;
        return payload;
    }
}
