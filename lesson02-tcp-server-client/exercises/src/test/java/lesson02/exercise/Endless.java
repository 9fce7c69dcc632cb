package lesson02.exercise;

import java.io.InputStream;
import java.util.Arrays;
import peerkit.grading.Check;

/** An endless stream of {@code x}. Code that reads a megabyte of it has no limit, and the task fails. */
final class Endless extends InputStream {

    private static final int ENOUGH = 1 << 20; // bytes

    private int given;

    @Override
    public int read() {
        countGiven(1);
        return 'x';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        countGiven(length);
        Arrays.fill(buffer, offset, offset + length, (byte) 'x');
        return length;
    }

    private void countGiven(int count) {
        given += count;
        if (given > ENOUGH) {
            throw Check.latest()
                    .failure("an IOException soon after the limit", "a megabyte was read, with no end in sight");
        }
    }
}
