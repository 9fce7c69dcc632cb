package lesson07.exercise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

public final class LineAssembler {

    private final byte[] line; // the current line, and perhaps the \r of its ending
    private int length;
    private boolean skipping; // the rest of a line that was too long

    public LineAssembler(int limit) {
        this.line = new byte[limit + 1];
    }

    public String next(ByteBuffer in) throws IOException {
        while (in.hasRemaining()) {
            byte b = in.get();
            if (b == '\n' && !skipping) {
                return complete();
            } else if (b == '\n') {
                skipping = false;
            } else if (!skipping && !append(b)) {
                skipping = true;
                length = 0;
                throw new IOException("a line holds at most " + (line.length - 1) + " bytes");
            }
        }
        return null;
    }

    private boolean append(byte b) {
        boolean fits = length < line.length - 1 || length == line.length - 1 && b == '\r';
        if (fits) {
            line[length++] = b;
        }
        return fits;
    }

    private String complete() {
        boolean endsInReturn = length > 0 && line[length - 1] == '\r';
        String text = new String(line, 0, endsInReturn ? length - 1 : length, StandardCharsets.UTF_8);
        length = 0;
        return text;
    }
}
