package learncli.tap;

/** Shows the bytes that one read returned. */
final class Piece {

    private static final int LONGEST = 60; // characters between the quotes, so that the line fits most terminals
    private static final int FIRST = 40; // of a longer piece
    private static final int LAST = 15;

    private Piece() {}

    /**
     * The first {@code count} bytes in quotes, as the demos show them: a newline as {@code \n}, a byte that isn't ASCII as
     * {@code \xc3}. Of a long piece, the beginning and the end, with dots between them.
     */
    static String quoted(byte[] bytes, int count) {
        StringBuilder text = new StringBuilder();
        int cut = 0; // where FIRST ends
        for (int i = 0; i < count && text.length() <= LONGEST; i++) {
            text.append(escaped(bytes[i]));
            cut = text.length() <= FIRST ? text.length() : cut;
        }
        if (text.length() <= LONGEST) {
            return "\"" + text + "\"";
        }
        StringBuilder last = new StringBuilder();
        for (int i = count - 1; last.length() + escaped(bytes[i]).length() <= LAST; i--) {
            last.insert(0, escaped(bytes[i]));
        }
        return "\"" + text.substring(0, cut) + "\"...\"" + last + "\"";
    }

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
