// believes: only the end of the stream makes an EOFException
// caught by: 6
// breaks: R13
package lesson02.exercise;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

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
        ByteBuffer frame = ByteBuffer.allocate(4);
        frame.putInt(payload.length);
        out.write(frame.array());
        out.write(payload);
        out.flush();
    }

    public byte[] read() throws IOException {
        int first;
        try {
            first = in.readUnsignedByte();
        } catch (EOFException e) {
            return null;
        }
        int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        if (length < 0 || length > limit) {
            throw new IOException("length " + length);
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return payload;
    }
}
