package learncli.course;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;

/**
 * A source file that may begin with a byte order mark, as some editors write it. To {@code javac} that is an illegal
 * character, so the compiler gets the text after it.
 */
public final class SourceFile extends ForwardingJavaFileObject<JavaFileObject> {

    private static final char MARK = '\ufeff';
    private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf"; // its bytes, as ISO 8859-1 shows them

    private SourceFile(JavaFileObject file) {
        super(file);
    }

    /** The same files, without their marks. */
    public static List<JavaFileObject> of(Iterable<? extends JavaFileObject> files) {
        List<JavaFileObject> unmarked = new ArrayList<>();
        files.forEach(file -> unmarked.add(new SourceFile(file)));
        return unmarked;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
        byte[] bytes;
        try (InputStream in = openInputStream()) {
            bytes = in.readAllBytes();
        }
        if (isUtf16(bytes)) {
            return new String(bytes, UTF_16);
        }
        CharSequence text = super.getCharContent(ignoreEncodingErrors);
        return text.length() > 0 && text.charAt(0) == MARK ? text.subSequence(1, text.length()) : text;
    }

    /** The text of a file in any encoding, without its mark. Only its ASCII characters are reliable. */
    public static String roughly(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, isUtf16(bytes) ? UTF_16 : ISO_8859_1); // in which all bytes are valid
            return text.startsWith(UTF_8_MARK) ? text.substring(UTF_8_MARK.length()) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUtf16(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return mark == 0xfeff || mark == 0xfffe; // in the two byte orders
    }
}
