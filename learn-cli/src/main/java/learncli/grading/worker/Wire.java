package learncli.grading.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How two JVMs send texts: a length of four bytes, then UTF-8. */
public final class Wire {

    private Wire() {}

    /** Writes a text of any length ({@link DataOutputStream#writeUTF} takes 65,535 bytes at most). */
    public static void writeText(DataOutputStream out, String text) throws IOException {
        writeBytes(out, text.getBytes(UTF_8));
    }

    /** Reads what {@link #writeText} wrote. */
    public static String readText(DataInputStream in) throws IOException {
        return readText(in, Integer.MAX_VALUE);
    }

    /** The same from someone who isn't trusted: it is malformed if it has more than {@code most} bytes. */
    static String readText(DataInputStream in, int most) throws IOException {
        return new String(readBytes(in, most), UTF_8);
    }

    public static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public static byte[] readBytes(DataInputStream in) throws IOException {
        return readBytes(in, Integer.MAX_VALUE);
    }

    /** At most so many bytes. */
    public static byte[] readBytes(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new ProtocolException("a length of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length); // takes memory only for what is there
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Class files by class name. */
    public static void writeClasses(DataOutputStream out, Map<String, byte[]> classes) throws IOException {
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> type : classes.entrySet()) {
            writeText(out, type.getKey());
            writeBytes(out, type.getValue());
        }
    }

    public static Map<String, byte[]> readClasses(DataInputStream in) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            classes.put(readText(in), readBytes(in));
        }
        return classes;
    }

    public static void writeTexts(DataOutputStream out, Map<String, String> texts) throws IOException {
        out.writeInt(texts.size());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            writeText(out, text.getKey());
            writeText(out, text.getValue());
        }
    }

    public static Map<String, String> readTexts(DataInputStream in) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.put(readText(in), readText(in));
        }
        return texts;
    }
}
