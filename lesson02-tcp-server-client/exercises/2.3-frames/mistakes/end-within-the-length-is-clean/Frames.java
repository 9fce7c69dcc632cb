// believes: an EOFException from readInt() says that the stream has ended where a frame would begin
// caught by: 6
// breaks: R12
package lesson02.exercise;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
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
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return null; // no more frames
        }
        if (length < 0 || length > limit) {
            throw new IOException("bad length: " + length);
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return payload;
    }
}
