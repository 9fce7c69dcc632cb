// believes: whatever has been written is on its way
// caught by: 2, 6, 9
// breaks: R4
package lesson02.exercise;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
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
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
        this.limit = limit;
    }

    public void write(byte[] payload) throws IOException {
        out.writeInt(payload.length);
        out.write(payload);
    }

    public byte[] read() throws IOException {
        int first = in.read();
        if (first == -1) {
            return null;
        }
        int length = readLength(first);
        if (length < 0 || length > limit) {
            throw new IOException("bad length: " + length);
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return payload;
    }

    private int readLength(int first) throws IOException {
        return first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedByte() << 8 | in.readUnsignedByte();
    }
}
