// believes: when a read returns less than you asked for, the rest is still on its way
// caught by: 6
// breaks: R12
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
        int first = in.read();
        if (first == -1) {
            return null;
        }
        byte[] header = new byte[4];
        header[0] = (byte) first;
        fill(header, 1);
        int length = ByteBuffer.wrap(header).getInt();
        if (length < 0 || length > limit) {
            throw new IOException("bad length: " + length);
        }
        byte[] payload = new byte[length];
        fill(payload, 0);
        return payload;
    }

    private void fill(byte[] bytes, int from) throws IOException {
        int count = from;
        while (count < bytes.length) {
            int n = in.read(bytes, count, bytes.length - count);
            if (n > 0) {
                count += n;
            }
        }
    }
}
