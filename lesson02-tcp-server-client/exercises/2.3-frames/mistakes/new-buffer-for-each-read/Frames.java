// believes: a buffered stream reads only what it is asked for from the stream below
// caught by: 4, 7
// breaks: R6
package lesson02.exercise;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
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
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        int first = data.read();
        if (first == -1) {
            return null;
        }
        byte[] header = new byte[4];
        header[0] = (byte) first;
        data.readFully(header, 1, 3);
        int length = ByteBuffer.wrap(header).getInt();
        if (length < 0 || length > limit) {
            throw new IOException("bad length: " + length);
        }
        byte[] payload = new byte[length];
        data.readFully(payload);
        return payload;
    }
}
