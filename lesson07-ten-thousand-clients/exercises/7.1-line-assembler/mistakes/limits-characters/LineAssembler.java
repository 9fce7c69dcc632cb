// believes: a byte is a character
// caught by: 6
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
            byte b = in.get();
            if (b == '\n' && !skipping) {
                String text = new String(line, StandardCharsets.UTF_8);
                line = new byte[0];
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            } else if (b == '\n') {
                skipping = false;
            } else if (!skipping) {
                line = Arrays.copyOf(line, line.length + 1);
                line[line.length - 1] = b;
                String text = new String(line, StandardCharsets.UTF_8);
                if (text.length() > limit && b != '\r' || text.length() > limit + 1) {
                    skipping = true;
                    line = new byte[0];
                    throw new IOException("line too long");
                }
            }
        }
        return null;
    }
}
