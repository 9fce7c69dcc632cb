package lesson01.exercise;

/** The result of an attempt to connect. Given; leave it as it is. */
public enum Outcome {
    /** The connection was made. */
    CONNECTED,

    /** No address was found for the host's name. */
    UNKNOWN_HOST,

    /** The host answered that no program listens on the port. */
    REFUSED,

    /** No answer came in time. */
    TIMED_OUT
}
