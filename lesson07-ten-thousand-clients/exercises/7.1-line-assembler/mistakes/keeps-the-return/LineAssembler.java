// believes: a line ends with a newline, and what comes before that is its text
// caught by: 5, 6
package lesson07.exercise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

public final class LineAssembler {

    private final int limit;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean skipping;

    public LineAssembler(int limit) {
        this.limit = limit;
    }

    public String next(ByteBuffer in) throws IOException {
        while (in.hasRemaining()) {
            int b = in.get();
            if (b == '\n') {
                if (!skipping) {
                    return take();
                }
                skipping = false;
            } else if (!skipping) {
                line.write(b);
                if (line.size() > limit) {
                    skipping = true;
                    line.reset();
                    throw new IOException("line too long");
                }
            }
        }
        return null;
    }

    private String take() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        return text;
    }
}
