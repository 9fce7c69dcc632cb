// believes: clients send short lines
// caught by: 7, 8, 9
// breaks: R11, R12, R13
package lesson07.exercise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

public final class LineAssembler {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    public LineAssembler(int limit) {
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

    private String complete() {
        byte[] bytes = line.toByteArray();
        line.reset();
        boolean endsInReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return new String(bytes, 0, endsInReturn ? bytes.length - 1 : bytes.length, StandardCharsets.UTF_8);
    }
}
