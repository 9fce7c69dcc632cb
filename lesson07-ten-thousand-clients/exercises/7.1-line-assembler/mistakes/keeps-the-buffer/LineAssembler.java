// believes: the buffer stays as it is until the next call
// caught by: 6
// breaks: R10
package lesson07.exercise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public final class LineAssembler {

    private final int limit;
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private int length;
    private boolean skipping;

    public LineAssembler(int limit) {
        this.limit = limit;
    }

    public String next(ByteBuffer in) throws IOException {
        int start = in.position();
        while (in.hasRemaining()) {
            byte b = in.get();
            if (b == '\n' && !skipping) {
                pieces.add(in.duplicate().position(start).limit(in.position() - 1));
                return take();
            } else if (b == '\n') {
                skipping = false;
                start = in.position();
            } else if (!skipping) {
                length++;
                if ((b == '\r' ? length - 1 : length) > limit) {
                    skipping = true;
                    length = 0;
                    pieces.clear();
                    throw new IOException("line too long");
                }
            }
        }
        if (!skipping) {
            pieces.add(in.duplicate().position(start));
        }
        return null;
    }

    private String take() {
        ByteBuffer line = ByteBuffer.allocate(length);
        pieces.forEach(line::put);
        pieces.clear();
        int end = length > 0 && line.get(length - 1) == '\r' ? length - 1 : length;
        length = 0;
        return new String(line.array(), 0, end, StandardCharsets.UTF_8);
    }
}
