package lesson02.exercise;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The JDK's data streams know the format: an int in network byte order. Only the clean end needs a separate check. */
public final class Frames {

    private final DataInputStream in;
    private final DataOutputStream out;
    private final int limit;

    public Frames(InputStream in, OutputStream out, int limit) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
        this.limit = limit;
    }

    public void write(byte[] payload) throws IOException {
        out.writeInt(payload.length);
        out.write(payload);
        out.flush();
    }

    public byte[] read() throws IOException {
        in.mark(1);
        if (in.read() == -1) { // readInt() throws the same exception for an end before the length and within it
            return null;
        }
        in.reset();
        int length = in.readInt();
        if (Integer.compareUnsigned(length, limit) > 0) { // as an unsigned number, a negative number is a large one
            throw new IOException("frame too long: " + Integer.toUnsignedString(length));
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return payload;
    }
}
