// believes: a read fills the array that you give it
// caught by: 3, 6
// breaks: R5, R12
package lesson02.exercise;

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
        byte[] header = new byte[4];
        if (in.read(header) == -1) {
            return null;
        }
        int length = ByteBuffer.wrap(header).getInt();
        if (length < 0 || length > limit) {
            throw new IOException("bad length: " + length);
        }
        byte[] payload = new byte[length];
        in.read(payload);
        return payload;
    }
}
