// believes: it is enough to check the length of a line when it is complete
// caught by: 7, 8
// breaks: R12
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
            byte b = in.get();
            if (b == '\n') {
                return complete();
            }
            line.write(b);
        }
        return null;
    }

    private String complete() throws IOException {
        byte[] bytes = line.toByteArray();
        line.reset();
        boolean endsInReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        int length = endsInReturn ? bytes.length - 1 : bytes.length;
        if (length > limit) {
            throw new IOException("line too long");
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
