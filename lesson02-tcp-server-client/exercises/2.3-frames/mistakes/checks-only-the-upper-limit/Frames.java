// believes: a length can be too large, but it can't be negative
// caught by: 8
// breaks: R9
package lesson02.exercise;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

public final class Frames {

    private final DataInputStream in;
    private final DataOutputStream out;
    private final int limit;

    public Frames(InputStream in, OutputStream out, int limit) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
        this.limit = limit;
    }

    public void write(byte[] payload) throws IOException {
        out.writeInt(payload.length);
        out.write(payload);
        out.flush();
    }

    public byte[] read() throws IOException {
        int first = in.read();
        if (first == -1) {
            return null;
        }
        int length = readLength(first);
        if (length > limit) {
            throw new IOException("frame too long: " + length + " bytes, at most " + limit);
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return payload;
    }

    private int readLength(int first) throws IOException {
        return first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedByte() << 8 | in.readUnsignedByte();
    }
}
