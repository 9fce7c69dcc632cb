package lesson02.exercise;

import java.io.InputStream;
import java.util.Arrays;
import peerkit.grading.Check;

/**
 * A stream that repeats one byte for ever, and fills whatever array it is given, as a fast sender does. Reading more of
 * it than it may fails the task.
 */
final class Endless extends InputStream {

    private final byte repeated;
    private int left;

    /** {@code most} is the number of bytes that may be read. */
    Endless(char repeated, int most) {
        this.repeated = (byte) repeated;
        this.left = most;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        read(one, 0, 1);
        return one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        left -= length;
        if (left < 0) {
            throw Check.latest()
                    .failure(
                            "an IOException before 10,000 bytes more than twice the limit have been read",
                            "it is still reading");
        }
        Arrays.fill(buffer, offset, offset + length, repeated);
        return length;
    }
}
