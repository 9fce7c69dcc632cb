// believes: each piece of a line can be turned into text when it comes
// caught by: 3, 6
// breaks: R8
package lesson07.exercise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

public final class LineAssembler {

    private final int limit;
    private final StringBuilder line = new StringBuilder();
    private int length;
    private boolean skipping;

    public LineAssembler(int limit) {
        this.limit = limit;
    }

    public String next(ByteBuffer in) throws IOException {
        byte[] piece = new byte[in.remaining()];
        int count = 0;
        while (in.hasRemaining()) {
            byte b = in.get();
            if (b == '\n' && !skipping) {
                line.append(new String(piece, 0, count, StandardCharsets.UTF_8));
                String text = line.toString();
                line.setLength(0);
                length = 0;
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            } else if (b == '\n') {
                skipping = false;
            } else if (!skipping) {
                piece[count++] = b;
                length++;
                if ((b == '\r' ? length - 1 : length) > limit) {
                    skipping = true;
                    length = 0;
                    count = 0;
                    line.setLength(0);
                    throw new IOException("line too long");
                }
            }
        }
        line.append(new String(piece, 0, count, StandardCharsets.UTF_8));
        return null;
    }
}
