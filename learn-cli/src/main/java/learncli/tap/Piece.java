package learncli.tap;

/** The bytes that one read returned, in a form to be shown. */
final class Piece {

    private static final int LONGEST = 60; // characters between the quotes, so that the line fits into most terminals

    private Piece() {}

    /**
     * The first {@code count} bytes in quotes, as the demos show them: a newline as {@code \n}, what is not ASCII as
     * {@code \xc3}. Of a long piece only the beginning, and dots.
     */
    static String quoted(byte[] bytes, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String next = escaped(bytes[i]);
            if (text.length() + next.length() > LONGEST) {
                return "\"" + text + "\"...";
            }
            text.append(next);
        }
        return "\"" + text + "\"";
    }

    /** So many bytes, in words. */
    static String size(long count) {
        return count + (count == 1 ? " byte" : " bytes");
    }

    private static String escaped(byte b) {
        return switch (b) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '"', '\\' -> "\\" + (char) b;
            default -> b >= ' ' && b < 0x7f ? Character.toString(b) : String.format("\\x%02x", b);
        };
    }
}
