// does: prints the bytes of a verdict
// must: GRADED 0 or BROKEN

package lesson02.exercise;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

public final class LineReader implements Closeable {

    public LineReader(InputStream in, int limit) {}

    public String readLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (String text : List.of("returns_a_line_as_text", "closes_the_stream")) {
            out.writeByte(2); // passed
            out.writeInt(text.length());
            out.writeBytes(text);
            out.writeInt(0);
            out.writeLong(1);
        }
        System.out.write(bytes.toByteArray());
        System.out.flush();
        System.err.write(bytes.toByteArray());
        return "";
    }

    @Override
    public void close() {}
}
