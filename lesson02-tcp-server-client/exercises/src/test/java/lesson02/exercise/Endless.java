package lesson02.exercise;

import java.io.InputStream;
import java.util.Arrays;
import peerkit.Check;

/** A stream of {@code x} without an end. Who has read a megabyte of it has no limit, and the task fails. */
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
            throw Check.latest().failure("an IOException soon behind the limit", "a megabyte was read, and no end of it");
        }
    }
}
