package peerkit;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sequence of bytes or of characters, shown in quotes with everything that can't be seen escaped: {@code "h\xc3\n"}
 * for bytes, {@code "h\ufffd\n"} for text. Each escape stands for one element, so that a caret can point at it.
 */
final class Quoted {

    private final List<String> elements;
    private final String unit;

    private Quoted(List<String> elements, String unit) {
        this.elements = elements;
        this.unit = unit;
    }

    static Quoted bytes(byte[] bytes) {
        return new Quoted(
                escapeEach(IntStream.range(0, bytes.length).map(i -> bytes[i] & 0xff), Quoted::ofByte), "byte");
    }

    static Quoted text(String text) {
        return new Quoted(escapeEach(text.codePoints(), Quoted::ofCharacter), "character");
    }

    int length() {
        return elements.size();
    }

    /** What one element is called: "byte" or "character". */
    String unit() {
        return unit;
    }

    /** The elements from {@code from} up to {@code to}, without quotes. */
    String part(int from, int to) {
        return String.join("", elements.subList(from, to));
    }

    int firstDifference(Quoted other) {
        int common = Math.min(length(), other.length());
        for (int i = 0; i < common; i++) {
            if (!elements.get(i).equals(other.elements.get(i))) {
                return i;
            }
        }
        return common;
    }

    @Override
    public String toString() {
        return '"' + part(0, length()) + '"';
    }

    private static List<String> escapeEach(IntStream elements, IntFunction<String> escape) {
        return elements.mapToObj(escape).collect(Collectors.toList());
    }

    private static String ofByte(int value) {
        return value >= 0x7f || isControl(value) && shortEscape(value) == null
                ? String.format("\\x%02x", value)
                : ofCharacter(value);
    }

    private static String ofCharacter(int value) {
        String shortEscape = shortEscape(value);
        if (shortEscape != null) {
            return shortEscape;
        }
        boolean visible = Character.isDefined(value) && !isControl(value) && value != '\ufffd';
        return visible ? Character.toString(value) : String.format("\\u%04x", value);
    }

    private static boolean isControl(int value) {
        return switch (Character.getType(value)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static String shortEscape(int value) {
        return switch (value) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> null;
        };
    }
}
