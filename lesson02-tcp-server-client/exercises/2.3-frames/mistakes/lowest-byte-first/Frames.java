// believes: an int is sent as most computers keep it in memory, with the lowest byte first
// caught by: 1, 2, 3, 4, 5, 6, 7, 8, 9
// breaks: R1
package lesson02.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

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
        ByteBuffer frame = ByteBuffer.allocate(4 + payload.length).order(ByteOrder.LITTLE_ENDIAN);
        frame.putInt(payload.length).put(payload);
        out.write(frame.array());
        out.flush();
    }

    public byte[] read() throws IOException {
        byte[] header = in.readNBytes(4);
        if (header.length == 0) {
            return null;
        }
        if (header.length < 4) {
            throw new EOFException("incomplete header");
        }
        int length = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < 0 || length > limit) {
            throw new IOException("bad length: " + length);
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException("incomplete payload");
        }
        return payload;
    }
}
