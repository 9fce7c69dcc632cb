package peerkit;

/**
 * One byte or character as a Java programmer would write it in quotes: as itself if it is visible, otherwise as an
 * escape.
 */
final class Escape {

    private static final int[][] WIDE = { // first and last of each range of double width (Unicode UAX #11)
        {0x1100, 0x115f},
        {0x2e80, 0x303e},
        {0x3041, 0x33ff},
        {0x3400, 0x4dbf},
        {0x4e00, 0x9fff},
        {0xa000, 0xa4cf},
        {0xac00, 0xd7a3},
        {0xf900, 0xfaff},
        {0xfe30, 0xfe6f},
        {0xff00, 0xff60},
        {0xffe0, 0xffe6},
        {0x1f300, 0x1f64f},
        {0x1f680, 0x1f6ff},
        {0x1f900, 0x1faff},
        {0x20000, 0x3fffd},
    };

    private Escape() {}

    /** ASCII as itself, everything else like {@code \xc3}; {@code value} is unsigned. */
    static String oneByte(int value) {
        boolean visible = value >= ' ' && value < 0x7f;
        return visible || shortEscape(value) != null ? character(value) : String.format("\\x%02x", value);
    }

    /**
     * As itself, or like {@code \ufffd} if it can't be seen, or not by itself, such as an accent on the letter before
     * it.
     */
    static String character(int value) {
        String shortEscape = shortEscape(value);
        if (shortEscape != null) {
            return shortEscape;
        }
        return isVisible(value) ? Character.toString(value) : String.format("\\u%04x", value);
    }

    static boolean isWide(int value) {
        for (int[] range : WIDE) {
            if (value >= range[0] && value <= range[1]) {
                return isVisible(value);
            }
        }
        return false;
    }

    private static boolean isVisible(int value) {
        return switch (Character.getType(value)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            case Character.SPACE_SEPARATOR -> value == ' '; // others look the same
            default -> value != '\ufffd'; // the mark of bytes that could not be decoded
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
