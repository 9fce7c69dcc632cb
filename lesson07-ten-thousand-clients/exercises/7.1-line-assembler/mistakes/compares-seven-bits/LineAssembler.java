// believes: a byte has seven bits that matter
// caught by: 9
// breaks: R3
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
            byte b = in.get();
            if (b == '\n' && !skipping) {
                return complete();
            } else if (b == '\n') {
                skipping = false;
            } else if (!skipping) {
                append(b);
            }
        }
        return null;
    }

    private void append(byte b) throws IOException {
        line.write(b);
        int length = b == '\r' ? line.size() - 1 : line.size();
        if (length > limit) {
            line.reset();
            skipping = true;
            throw new IOException("a line holds at most " + limit + " bytes");
        }
    }

    private String complete() {
        byte[] bytes = line.toByteArray();
        line.reset();
        boolean endsInReturn = bytes.length > 0 && (bytes[bytes.length - 1] & 0x7f) == '\r';
        return new String(bytes, 0, endsInReturn ? bytes.length - 1 : bytes.length, StandardCharsets.UTF_8);
    }
}
