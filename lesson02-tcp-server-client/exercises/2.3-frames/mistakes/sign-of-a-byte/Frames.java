// believes: a byte that becomes an int is still the number that was sent
// caught by: 5, 8
// breaks: R1
package lesson02.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

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
        int length = payload.length;
        out.write(length >> 24);
        out.write(length >> 16);
        out.write(length >> 8);
        out.write(length);
        out.write(payload);
        out.flush();
    }

    public byte[] read() throws IOException {
        byte[] b = in.readNBytes(4);
        if (b.length == 0) {
            return null;
        }
        if (b.length < 4) {
            throw new EOFException("stream ended in the length");
        }
        int length = (b[0] << 24) + (b[1] << 16) + (b[2] << 8) + b[3];
        if (length < 0 || length > limit) {
            throw new IOException("bad length: " + length);
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException("stream ended in the payload");
        }
        return payload;
    }
}
