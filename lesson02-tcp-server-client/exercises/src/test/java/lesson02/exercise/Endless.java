package lesson02.exercise;

import java.io.InputStream;
import java.util.Arrays;
import peerkit.grading.Check;

/** A stream that repeats one byte for ever. Reading more of it than it may fails the task. */
final class Endless extends InputStream {

    private static final int PACKET = 1000; // bytes; a read returns no more, as on a real connection

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
        return one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = Math.min(length, PACKET);
        left -= count;
        if (left < 0) {
            throw Check.latest()
                    .failure(
                            "an IOException before 10,000 bytes more than the limit have been read",
                            "it is still reading");
        }
        Arrays.fill(buffer, offset, offset + count, repeated);
        return count;
    }
}
