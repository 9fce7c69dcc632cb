package lesson07.exercise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

public final class LineAssembler {

    private final int limit;
    private byte[] line = {};
    private boolean skipping;

    public LineAssembler(int limit) {
        this.limit = limit;
    }

    public String next(ByteBuffer in) throws IOException {
        while (in.hasRemaining()) {
            int newline = in.position();
            while (newline < in.limit() && in.get(newline) != '\n') {
                newline++;
            }
            boolean complete = newline < in.limit();
            if (!skipping) {
                keep(in, newline);
            }
            in.position(complete ? newline + 1 : newline);
            if (skipping) {
                skipping = !complete;
                continue;
            }
            int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
            if (length > limit) {
                skipping = !complete;
                line = new byte[0];
                throw new IOException("line too long");
            }
            if (complete) {
                String text = new String(line, 0, length, StandardCharsets.UTF_8);
                line = new byte[0];
                return text;
            }
        }
        return null;
    }

    /** Adds what comes before the newline, but not much more than the limit. */
    private void keep(ByteBuffer in, int newline) {
        byte[] more = new byte[(int) Math.min(newline - in.position(), limit + 2L)];
        in.get(more);
        line = Arrays.copyOf(line, line.length + more.length);
        System.arraycopy(more, 0, line, line.length - more.length, more.length);
    }
}
