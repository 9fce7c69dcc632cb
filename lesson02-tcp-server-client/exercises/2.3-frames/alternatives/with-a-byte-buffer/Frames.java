package lesson02.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;

/** Channels and buffers around the streams; a ByteBuffer is big-endian by default. */
public final class Frames {

    private final ReadableByteChannel in;
    private final OutputStream out;
    private final int limit;

    public Frames(InputStream in, OutputStream out, int limit) {
        this.in = Channels.newChannel(in);
        this.out = out;
        this.limit = limit;
    }

    public void write(byte[] payload) throws IOException {
        out.write(ByteBuffer.allocate(4).putInt(payload.length).array());
        out.write(payload);
        out.flush();
    }

    public byte[] read() throws IOException {
        ByteBuffer length = ByteBuffer.allocate(4);
        fill(length);
        if (length.position() == 0) {
            return null;
        }
        expectFull(length);
        int size = length.flip().getInt();
        if (size < 0 || size > limit) {
            throw new IOException("refused: a frame of " + size + " bytes");
        }
        ByteBuffer payload = ByteBuffer.allocate(size);
        fill(payload);
        expectFull(payload);
        return payload.array();
    }

    private void fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining() && in.read(buffer) != -1) {
            // each read adds what has arrived
        }
    }

    private static void expectFull(ByteBuffer buffer) throws EOFException {
        if (buffer.hasRemaining()) {
            throw new EOFException(buffer.remaining() + " bytes are missing");
        }
    }
}
