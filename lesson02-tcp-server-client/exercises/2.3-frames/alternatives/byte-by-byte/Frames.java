package lesson02.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One byte at a time, with nothing but read() and write(int). */
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
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(payload.length >>> shift);
        }
        for (byte b : payload) {
            out.write(b);
        }
        out.flush();
    }

    public byte[] read() throws IOException {
        int first = in.read();
        if (first == -1) {
            return null;
        }
        int length = first;
        for (int i = 1; i < 4; i++) {
            length = length * 256 + next();
        }
        if (length < 0 || length > limit) {
            throw new IOException("the length " + length + " is not from 0 to " + limit);
        }
        byte[] payload = new byte[length];
        for (int i = 0; i < length; i++) {
            payload[i] = (byte) next();
        }
        return payload;
    }

    private int next() throws IOException {
        int next = in.read();
        if (next == -1) {
            throw new EOFException();
        }
        return next;
    }
}
