// believes: nobody sends an empty message: a length of 0 says that nothing more comes
// caught by: 4, 7, 8
// breaks: R2
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
        out.write(ByteBuffer.allocate(4).putInt(payload.length).array());
        out.write(payload);
        out.flush();
    }

    public byte[] read() throws IOException {
        byte[] header = in.readNBytes(4);
        if (header.length > 0 && header.length < 4) {
            throw new EOFException("only " + header.length + " bytes of a length");
        }
        int length = header.length == 0 ? 0 : ByteBuffer.wrap(header).getInt();
        if (length == 0) {
            return null;
        }
        if (length < 0 || length > limit) {
            throw new IOException("length " + length + " not allowed");
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException("only " + payload.length + " bytes of " + length);
        }
        return payload;
    }
}
