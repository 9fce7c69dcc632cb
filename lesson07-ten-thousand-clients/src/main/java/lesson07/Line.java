package lesson07;

/** What a peer sent next; {@code text} is empty unless the kind is {@link Kind#TEXT}. */
record Line(Kind kind, String text) {

    enum Kind {
        /** A line. */
        TEXT,
        /** A line longer than the limit, reported as soon as that is known; the rest of it is dropped. */
        TOO_LONG,
        /** A line whose bytes are not UTF-8. */
        NOT_UTF8,
        /** The line's time was up before it was complete. */
        TOO_SLOW,
        /** The peer sent nothing for the whole idle time. */
        IDLE,
        /** The peer has ended its side. */
        END
    }
}
