package peerkit;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sequence of bytes or characters, shown in quotes, with escapes for everything that can't be seen: {@code "h\xc3\n"}
 * for bytes, {@code "h\ufffd\n"} for text. Only the part that is shown is escaped, because the whole may be megabytes
 * long.
 */
public final class Quoted {

    private static final int LONGEST = 60; // elements that shortened() shows

    private final byte[] bytes; // null if this is text
    private final int[] characters; // code points; null if these are bytes
    private final int length;

    private Quoted(byte[] bytes, int[] characters, int length) {
        this.bytes = bytes;
        this.characters = characters;
        this.length = length;
    }

    public static Quoted bytes(byte[] bytes) {
        return new Quoted(bytes, null, bytes.length);
    }

    public static Quoted text(String text) {
        int[] characters = text.codePoints().toArray();
        return new Quoted(null, characters, characters.length);
    }

    int length() {
        return length;
    }

    /** The value of one element: an unsigned byte or a code point; -1 after the last one. */
    int at(int index) {
        if (index >= length) {
            return -1;
        }
        return isText() ? characters[index] : bytes[index] & 0xff;
    }

    /** This many elements, in words: "1 byte", "2 characters". */
    String count(int number) {
        return number + " " + unit() + (number == 1 ? "" : "s");
    }

    /** What one element is called: "byte" or "character". */
    String unit() {
        return isText() ? "character" : "byte";
    }

    /** The elements from {@code from} up to {@code to}, escaped, without quotes. */
    String part(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> escape(i)).collect(Collectors.joining());
    }

    /** The columns that {@link #part} takes in a terminal, where Chinese, Japanese, Korean and emoji take two each. */
    int columns(int from, int to) {
        return IntStream.range(from, to)
                .map(i -> isText() && Escape.isWide(at(i)) ? 2 : escape(i).length())
                .sum();
    }

    int firstDifference(Quoted other) {
        int at = isText() ? Arrays.mismatch(characters, other.characters) : Arrays.mismatch(bytes, other.bytes);
        return at == -1 ? length : at;
    }

    /** How many elements at the end are the same, not counting those before {@code from}. */
    int commonEnd(Quoted other, int from) {
        int most = Math.min(length, other.length) - from;
        int count = 0;
        while (count < most && at(length - 1 - count) == other.at(other.length - 1 - count)) {
            count++;
        }
        return count;
    }

    /** In quotes; if it is long, only its beginning, followed by the number of elements left out. */
    public String shortened() {
        return length() <= LONGEST
                ? toString()
                : '"' + part(0, LONGEST) + "\" (and " + count(length() - LONGEST) + " more)";
    }

    @Override
    public String toString() {
        return '"' + part(0, length()) + '"';
    }

    private boolean isText() {
        return characters != null;
    }

    private String escape(int index) {
        return isText() ? Escape.character(at(index)) : Escape.oneByte(at(index));
    }
}
