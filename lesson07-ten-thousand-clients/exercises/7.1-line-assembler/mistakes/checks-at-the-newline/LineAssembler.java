// believes: it is enough to check the length of a line when it is complete
// caught by: 6
package lesson07.exercise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

public final class LineAssembler {

    private final int limit;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    public LineAssembler(int limit) {
        this.limit = limit;
    }

    public String next(ByteBuffer in) throws IOException {
        while (in.hasRemaining()) {
            int b = in.get();
            if (b == '\n') {
                String text = take();
                if (text.getBytes(StandardCharsets.UTF_8).length > limit) {
                    throw new IOException("line too long");
                }
                return text;
            }
            line.write(b);
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
