// believes: a decoder says at once what is wrong with the bytes that it has got
// caught by: 3
// breaks: R4
package lesson02.exercise;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads lines of text from a stream of bytes. Decodes them as they arrive. */
public final class LineReader implements Closeable {

    private final InputStream in;
    private final int limit;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer pending = ByteBuffer.allocate(16);
    private final CharBuffer chars = CharBuffer.allocate(16);

    public LineReader(InputStream in, int limit) {
        this.in = new BufferedInputStream(in);
        this.limit = limit;
    }

    public String readLine() throws IOException {
        StringBuilder text = new StringBuilder();
        int count = 0;
        int last = -1;
        decoder.reset();
        pending.clear();
        int b;
        while ((b = in.read()) != '\n') {
            if (b == -1) {
                if (count == 0) {
                    return null;
                }
                throw new EOFException("the last line has no newline");
            }
            count++;
            if (count - 1 > limit) {
                throw new IOException("line too long");
            }
            decode(b, text);
            last = b;
        }
        if (last == '\r') {
            count--;
            text.setLength(text.length() - 1);
        }
        if (count > limit) {
            throw new IOException("line too long");
        }
        return text.toString();
    }

    private void decode(int b, StringBuilder text) {
        pending.put((byte) b).flip();
        chars.clear();
        decoder.decode(pending, chars, false);
        pending.compact(); // keeps the beginning of a character
        text.append(chars.flip());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
