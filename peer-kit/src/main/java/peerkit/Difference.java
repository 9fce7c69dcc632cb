package peerkit;

/** Says in words how what was received differs from what was expected: a line for {@link FailureBlock#means}. */
public final class Difference {

    private final Quoted expected;
    private final Quoted received;
    private final int at; // the first difference

    private Difference(Quoted expected, Quoted received) {
        this.expected = expected;
        this.received = received;
        this.at = expected.firstDifference(received);
    }

    /** For bytes that differ. */
    public static String inWords(byte[] expected, byte[] received) {
        return inWords(Quoted.bytes(expected), Quoted.bytes(received));
    }

    /** For texts that differ. */
    public static String inWords(String expected, String received) {
        return inWords(Quoted.text(expected), Quoted.text(received));
    }

    static String inWords(Quoted expected, Quoted received) {
        return new Difference(expected, received).inWords();
    }

    private String inWords() {
        int missing = expected.length() - received.length();
        int same = at + expected.commonEnd(received, at); // elements at the beginning and at the end
        if (received.length() == 0) {
            return "nothing came: " + expected.count(missing) + " missing";
        }
        if (isCarriageReturn()) {
            return "a carriage return stands before the newline: the line ends with \\r\\n, not \\n";
        }
        if (missing > 0 && same == received.length()) {
            return gap(expected, missing, "missing");
        }
        if (missing < 0 && same == expected.length()) {
            return gap(received, -missing, "too many");
        }
        if (received.at(at) == '\ufffd') {
            return "bytes were decoded that are not UTF-8: often those of one character, cut in two and decoded apart";
        }
        if (received.at(at) == '\n') {
            return "a newline too many, or one too early";
        }
        if (expected.at(at) == '\n') {
            return "a newline is missing, or more stands before it than was expected";
        }
        if (missing == 0) {
            return "as many " + expected.unit() + "s as expected, but others";
        }
        return "other " + expected.unit() + "s than expected, and "
                + (missing > 0 ? missing + " fewer" : -missing + " more");
    }

    /** All is the same but for a few elements that stand in the longer one only. */
    private String gap(Quoted longer, int size, String missingOrTooMany) {
        String what = size == 1 && longer.at(at) == '\n' ? "1 newline" : longer.count(size);
        String where = at + size == longer.length() ? "at the end" : at == 0 ? "at the beginning" : "in the middle";
        return what + " " + missingOrTooMany + " " + where;
    }

    /** {@code \r\n} for {@code \n}; or, in a line without its newline, {@code \r} at its end. */
    private boolean isCarriageReturn() {
        boolean newlineExpected = expected.at(at) == '\n' || at == expected.length();
        boolean newlineFollows = received.at(at + 1) == '\n' || at + 1 == received.length();
        return received.at(at) == '\r' && newlineExpected && newlineFollows;
    }
}
