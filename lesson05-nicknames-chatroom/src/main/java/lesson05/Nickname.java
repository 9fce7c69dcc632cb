package lesson05;

import java.util.Locale;

/** The name of a member of the room, as the member wrote it. */
record Nickname(String text) {

    static final int LONGEST = 32; // characters

    private static final String OPERATOR = "server"; // a member of that name could speak as the operator does

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

    /** What two names have in common that are one and the same to the room. */
    String key() {
        return key(text);
    }

    /**
     * {@link #key()} of a name that may break the rules. {@code Locale.ROOT} stands for "no language": by the rules of
     * Turkish, which the machine may be set to, the small letter of {@code I} is not {@code i}.
     */
    static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
