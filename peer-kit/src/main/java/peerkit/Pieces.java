package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A stream that arrives in these pieces: no read returns bytes from two of them, as if there were a pause between two
 * packets. After the last piece, every read returns the end of stream, or waits: see {@link #thenSilence()}.
 */
public final class Pieces extends InputStream {

    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private int at; // the next byte of the first piece
    private boolean pauses; // available() is 0 until a read has begun a piece
    private boolean silent; // at the end
    private boolean closed; // guarded by this

    private Pieces(Stream<byte[]> pieces) {
        pieces.filter(piece -> piece.length > 0).forEach(this.pieces::add); // an empty piece could never be read
    }

    /** The pieces as they are. */
    public static Pieces of(byte[]... pieces) {
        return new Pieces(Stream.of(pieces));
    }

    /** The pieces in UTF-8. */
    public static Pieces of(String... pieces) {
        return new Pieces(Stream.of(pieces).map(piece -> piece.getBytes(UTF_8)));
    }

    /** The next piece arrives only when a read waits for it: before that, {@link #available} is 0. */
    public Pieces withPauses() {
        pauses = true;
        return this;
    }

    /** After the last piece, the stream doesn't end: a read waits until another thread closes it, as with a socket. */
    public Pieces thenSilence() {
        silent = true;
        return this;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        awaitEnd(length > 0 && pieces.isEmpty() && silent);
        byte[] piece = pieces.peek();
        if (length == 0 || piece == null) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, buffer, offset, count);
        at += count;
        if (at == piece.length) {
            pieces.remove();
            at = 0;
        }
        return count;
    }

    /** Throws if the stream is closed; if nothing more comes, waits until it is. */
    private synchronized void awaitEnd(boolean nothingComes) throws IOException {
        try {
            while (nothingComes && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while it waited for the next byte");
        }
        if (closed) {
            throw new IOException("Stream closed");
        }
    }

    /** The number of bytes that one read can return without waiting: the rest of the current piece. */
    @Override
    public int available() {
        return pieces.isEmpty() || pauses && at == 0 ? 0 : pieces.peek().length - at;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
