package peerkit;

/** Says how what was received differs from what was expected: a line for {@link FailureBlock#means}. */
public final class Difference {

    private final Quoted expected;
    private final Quoted received;
    private final int at; // the first difference

    private Difference(Quoted expected, Quoted received) {
        this.expected = expected;
        this.received = received;
        this.at = expected.firstDifference(received);
    }

    public static String inWords(Quoted expected, Quoted received) {
        return new Difference(expected, received).inWords();
    }

    private String inWords() {
        int missing = expected.length() - received.length();
        int same = at + expected.commonEnd(received, at); // elements at the beginning and at the end
        if (received.length() == 0) {
            return "nothing came: " + expected.count(missing) + " missing";
        }
        if (isCarriageReturn()) {
            return "there is a carriage return before the newline: the line ends with \\r\\n, not with \\n";
        }
        if (missing > 0 && same == received.length()) {
            return gap(expected, missing, "missing");
        }
        if (missing < 0 && same == expected.length()) {
            return gap(received, -missing, "too many");
        }
        if (received.at(at) == '\ufffd') {
            return "the decoded bytes were not UTF-8: often, the bytes of one character arrive in two parts, and each"
                    + " part is decoded separately";
        }
        if (received.at(at) == '\n') {
            return "a newline too many, or too early";
        }
        if (expected.at(at) == '\n') {
            return "a newline is missing, or there is too much before it";
        }
        if (missing == 0) {
            return "the right number of " + expected.unit() + "s, but not the expected ones";
        }
        return "other " + expected.unit() + "s than expected, and "
                + (missing > 0 ? missing + " fewer" : -missing + " more");
    }

    /** The two are equal, apart from a few elements that only the longer one has. */
    private String gap(Quoted longer, int size, String missingOrTooMany) {
        String what = size == 1 && longer.at(at) == '\n' ? "1 newline" : longer.count(size);
        String where = at + size == longer.length() ? "at the end" : at == 0 ? "at the beginning" : "in the middle";
        return what + " " + missingOrTooMany + " " + where;
    }

    /**
     * Whether {@code \r\n} was received instead of {@code \n}; or, in a line without its newline, {@code \r} at the
     * end.
     */
    private boolean isCarriageReturn() {
        boolean newlineExpected = expected.at(at) == '\n' || at == expected.length();
        boolean newlineFollows = received.at(at + 1) == '\n' || at + 1 == received.length();
        return received.at(at) == '\r' && newlineExpected && newlineFollows;
    }
}
