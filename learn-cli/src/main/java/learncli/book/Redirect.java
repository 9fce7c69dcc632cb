package learncli.book;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a compiled class use our stand-ins where it uses {@code System}, {@code Runtime} and the sockets. A class file names
 * the classes that it uses in its constant pool (JVMS 4.4), and there alone: the names are changed, all else stays.
 */
final class Redirect {

    private static final String TO = "learncli/book/standin/StandIn";
    private static final Map<String, String> NAMES = Map.of(
            "java/lang/System", TO + "System",
            "java/lang/Runtime", TO + "Runtime",
            "java/net/Socket", TO + "Socket",
            "java/net/ServerSocket", TO + "ServerSocket",
            "java/net/DatagramSocket", TO + "DatagramSocket");

    /** Such a type in a descriptor or a signature: {@code (Ljava/net/Socket;)V}. */
    private static final Pattern TYPE = Pattern.compile("L(" + String.join("|", NAMES.keySet()) + ")(?=[;<])");

    private Redirect() {}

    static byte[] of(byte[] classFile) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length + 200);
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeLong(in.readLong()); // magic number and version
            int count = in.readUnsignedShort();
            out.writeShort(count);
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                out.writeByte(tag);
                if (tag == 1) {
                    out.writeUTF(rename(in.readUTF()));
                } else {
                    out.write(in.readNBytes(lengthOf(tag)));
                }
                if (tag == 5 || tag == 6) { // a long or a double takes two places
                    i++;
                }
            }
            in.transferTo(out);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it does not happen: all is in memory
        }
    }

    private static int lengthOf(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2; // class, string, method type, module, package
            case 15 -> 3; // method handle
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4; // int, float, members, name and type, dynamic
            case 5, 6 -> 8; // long, double
            default -> throw new IllegalArgumentException("a class file has an unknown constant: " + tag);
        };
    }

    private static String rename(String text) {
        if (!text.contains("java/")) {
            return text;
        }
        String name = NAMES.get(text);
        return name != null
                ? name
                : TYPE.matcher(text).replaceAll(type -> "L" + Matcher.quoteReplacement(NAMES.get(type.group(1))));
    }
}
