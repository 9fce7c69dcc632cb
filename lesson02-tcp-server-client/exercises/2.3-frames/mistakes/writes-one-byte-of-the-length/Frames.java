// believes: out.write(int) writes an int
// caught by: 2, 9
// breaks: R1
package lesson02.exercise;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

public final class Frames {

    private final DataInputStream in;
    private final OutputStream out;
    private final int limit;

    public Frames(InputStream in, OutputStream out, int limit) {
        this.in = new DataInputStream(in);
        this.out = out;
        this.limit = limit;
    }

    public void write(byte[] payload) throws IOException {
        out.write(payload.length);
        out.write(payload);
        out.flush();
    }

    public byte[] read() throws IOException {
        int first = in.read();
        if (first == -1) {
            return null;
        }
        int length = first;
        for (int i = 0; i < 3; i++) {
            length = (length << 8) | in.readUnsignedByte();
        }
        if (length < 0 || length > limit) {
            throw new IOException("bad length: " + length);
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException();
        }
        return payload;
    }
}
