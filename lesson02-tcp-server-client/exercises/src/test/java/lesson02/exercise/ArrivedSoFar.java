package lesson02.exercise;

import java.io.IOException;
import java.io.InputStream;
import peerkit.Pieces;
import peerkit.grading.Check;

/**
 * A stream on which these pieces have arrived, and nothing more arrives for now. A real read would wait; this one fails
 * the task, because everything that the class needs is there. {@code available()} is always 0, as it may be.
 */
final class ArrivedSoFar extends InputStream {

    private final InputStream pieces;
    private final String waitsForNothing;

    /** {@code waitsForNothing} says what should happen instead of a further read. */
    ArrivedSoFar(String waitsForNothing, byte[]... pieces) {
        this.pieces = Pieces.of(pieces);
        this.waitsForNothing = waitsForNothing;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        read(one, 0, 1);
        return one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = pieces.read(buffer, offset, length);
        if (count == -1) {
            throw Check.latest().failure(waitsForNothing, "it waits for more bytes, and none are on their way");
        }
        return count;
    }
}
