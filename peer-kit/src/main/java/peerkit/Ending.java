package peerkit;

/** Why a read ended. */
enum Ending {
    ALL_CAME("more bytes"),
    END_OF_STREAM("end of stream"),
    RESET("a reset"),
    TIMEOUT("silence");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** What this ending means to a script that expected bytes. */
    String whereBytesWereExpected() {
        return switch (this) {
            case ALL_CAME -> "the other side sent something else";
            case END_OF_STREAM ->
                "the other side closed the connection, or its output, before it had sent everything that was expected";
            case RESET -> "the other side reset the connection: it closed with unread bytes, or its program ended";
            case TIMEOUT ->
                "the other side has not sent it, or has not flushed it, or is waiting itself: look for a read that"
                        + " never returns";
        };
    }

    /** What this ending means to a script that expected another one. */
    String whereExpected(Ending expected) {
        return switch (this) {
            case ALL_CAME -> "the other side sent more than was expected";
            case END_OF_STREAM ->
                expected == RESET
                        ? "the other side closed the connection, or its output, in the ordinary way, without a reset"
                        : "the other side closed the connection, or its output, but should have kept it open";
            case RESET -> whereBytesWereExpected();
            case TIMEOUT ->
                expected == RESET
                        ? "the other side has not reset the connection"
                        : "the other side has closed neither the connection nor its output: look for a missing close(),"
                                + " or for a read that never returns";
        };
    }
}
