package lesson07.exercise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

public final class LineAssembler {

    private final int limit;
    private byte[] line = new byte[64];
    private int length;
    private boolean skipping;

    public LineAssembler(int limit) {
        this.limit = limit;
    }

    public String next(ByteBuffer in) throws IOException {
        while (in.hasRemaining()) {
            byte b = in.get();
            if (b == '\n') {
                if (!skipping) {
                    return take();
                }
                skipping = false;
            } else if (!skipping) {
                if (length > limit || length == limit && b != '\r') {
                    skipping = true;
                    length = 0;
                    throw new IOException("line too long");
                }
                if (length == line.length) {
                    line = Arrays.copyOf(line, 2 * length);
                }
                line[length++] = b;
            }
        }
        return null;
    }

    private String take() {
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        String text = new String(line, 0, length, StandardCharsets.UTF_8);
        length = 0;
        return text;
    }
}
