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
                if (line.size() > limit + 1 || line.size() > limit && b != '\r') {
                    skipping = true;
                    line.reset();
                    throw new IOException("line too long");
                }
            }
        }
        return null;
    }

    private String take() {
        byte[] bytes = line.toByteArray();
        line.reset();
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
