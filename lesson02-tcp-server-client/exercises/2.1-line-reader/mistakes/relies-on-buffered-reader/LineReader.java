// believes: a network program can simply use BufferedReader.readLine
// caught by: 6, 8, 9
// breaks: R3, R10, R11, R12
package lesson02.exercise;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

public final class LineReader implements Closeable {

    private final BufferedReader reader;
    private final int limit;

    public LineReader(InputStream in, int limit) {
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.limit = limit;
    }

    public String readLine() throws IOException {
        String line = reader.readLine();
        if (line != null && line.length() > limit) {
            throw new IOException("line too long: " + line.length());
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
