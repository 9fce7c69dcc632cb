package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * A stream that arrives in these pieces: no read returns bytes from two of them, as if there were a pause between two
 * packets. After the last piece, every read returns the end of stream.
 */
public final class Pieces extends InputStream {

    private final Deque<ByteArrayInputStream> pieces = new ArrayDeque<>();
    private boolean closed;

    private Pieces(Stream<byte[]> pieces) {
        pieces.filter(piece -> piece.length > 0) // an empty piece could never be read
                .map(ByteArrayInputStream::new)
                .forEach(this.pieces::add);
    }

    /** The pieces as they are. */
    public static Pieces of(byte[]... pieces) {
        return new Pieces(Stream.of(pieces));
    }

    /** The pieces in UTF-8. */
    public static Pieces of(String... pieces) {
        return new Pieces(Stream.of(pieces).map(piece -> piece.getBytes(UTF_8)));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
        if (pieces.isEmpty()) {
            return length == 0 ? 0 : -1;
        }
        int count = pieces.element().read(buffer, offset, length);
        if (pieces.element().available() == 0) {
            pieces.remove();
        }
        return count;
    }

    /** The number of bytes that one read can return: the rest of the current piece. */
    @Override
    public int available() {
        return pieces.isEmpty() ? 0 : pieces.element().available();
    }

    @Override
    public void close() {
        closed = true;
    }
}
