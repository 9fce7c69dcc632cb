package lesson05;

import java.util.Locale;

/** The name of a guest in the room, spelt as the guest spells it. */
record Nickname(String text) {

    static final int LONGEST = 32; // characters

    private static final String OPERATOR = "server"; // a guest of that name could speak as the operator does

    /**
     * Checks the rules: 1 to 32 of A-Z, a-z and 0-9, and not {@code server}.
     *
     * @throws IllegalArgumentException if the name breaks one; the message is for the client
     */
    Nickname {
        if (!text.matches("[A-Za-z0-9]{1," + LONGEST + "}")) {
            throw new IllegalArgumentException("it must have 1 to " + LONGEST + " characters of A-Z, a-z and 0-9");
        }
        if (key(text).equals(OPERATOR)) {
            throw new IllegalArgumentException("it belongs to the operator of this server");
        }
    }

    /** Two names with the same key are the same name: it doesn't matter which letters are capital. */
    String key() {
        return key(text);
    }

    /**
     * The {@link #key()} of any text. {@code Locale.ROOT} means the rules of no language: on a machine set to Turkish,
     * the small letter of {@code I} would be {@code ı}, not {@code i}.
     */
    static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
