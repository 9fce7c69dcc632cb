// believes: nothing more comes from a stream that has ended, so it can be closed
// caught by: 6
// breaks: R11
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
    private boolean ended;

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
        if (ended) {
            return null;
        }
        byte[] header = in.readNBytes(4);
        if (header.length == 0) {
            ended = true;
            in.close(); // nothing more will come
            return null;
        }
        if (header.length < 4) {
            throw new EOFException("end of stream inside a length");
        }
        int length = ByteBuffer.wrap(header).getInt();
        if (length < 0 || length > limit) {
            throw new IOException("bad length: " + length);
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException("end of stream inside a payload");
        }
        return payload;
    }
}
