package coursetools.grade.intake;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a Java file.
 *
 * @param encoding that it was read in: {@code UTF-8}, as the course's files are, or another
 */
record SourceText(String text, String encoding) {

    static final String USUAL = "UTF-8";

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\ufeff'; // with which some editors begin a file
    private static final String PART = "[\\p{L}\\p{N}_$-]{1,100}"; // of a package's name
    private static final Pattern PACKAGE = // the semicolon may be missing: that is the compiler's to say
            Pattern.compile("package\\s+(" + PART + "(?:\\s*\\.\\s*" + PART + "){0,20})");

    static SourceText of(byte[] bytes) {
        int start = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (start == 0xfeff || start == 0xfffe) { // in the two byte orders
            return new SourceText(new String(bytes, UTF_16), "UTF-16");
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new SourceText(text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1), USUAL);
        } catch (CharacterCodingException e) {
            return new SourceText(new String(bytes, WINDOWS), WINDOWS.name());
        }
    }

    /** Of the file's first statement; empty if it names none. */
    String packageName() {
        Matcher matcher = packageLine();
        return matcher.lookingAt() ? matcher.group(1).replaceAll("\\s", "") : "";
    }

    /** The same with another package; lines keep their numbers. */
    String inPackage(String name) {
        Matcher matcher = packageLine();
        if (matcher.lookingAt()) {
            return text.substring(0, matcher.start(1)) + name + text.substring(matcher.end(1));
        }
        int start = startOfCode();
        return text.substring(0, start) + "package " + name + "; " + text.substring(start);
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    /** Whether it says the same: line ends, and spaces at the end of a line, don't count. */
    boolean isLike(SourceText other) {
        return normal().equals(other.normal());
    }

    /** The same for all texts that are alike. */
    String normal() {
        return text.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private Matcher packageLine() {
        return PACKAGE.matcher(text).region(startOfCode(), text.length());
    }

    /** After the spaces and comments with which a file begins. */
    private int startOfCode() {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                at = endOf("\n", at);
            } else if (text.startsWith("/*", at)) {
                at = endOf("*/", at + 2);
            } else {
                break;
            }
        }
        return at;
    }

    private int endOf(String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }
}
