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

    /** What this ending means to a script that had expected bytes. */
    String whereBytesWereExpected() {
        return switch (this) {
            case ALL_CAME -> "the other side sent something else";
            case END_OF_STREAM ->
                "the other side closed the connection, or its output, before it had sent all that was expected";
            case RESET -> "the other side broke the connection off: it closed with bytes unread, or its program ended";
            case TIMEOUT ->
                "the other side has not sent it, or not flushed it, or waits itself: look for a read that never returns";
        };
    }

    /** What this ending means to a script that had expected another one. */
    String whereExpected(Ending expected) {
        return switch (this) {
            case ALL_CAME -> "the other side sent more than was expected of it";
            case END_OF_STREAM ->
                expected == RESET
                        ? "the other side closed the connection, or its output, in the ordinary way"
                        : "the other side closed the connection, or its output, and should have kept it open";
            case RESET -> whereBytesWereExpected();
            case TIMEOUT ->
                expected == RESET
                        ? "the other side has not broken the connection off"
                        : "the other side has closed neither the connection nor its output: look for a missing close(),"
                                + " or for a read that never returns";
        };
    }
}
