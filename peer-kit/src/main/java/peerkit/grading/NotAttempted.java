package peerkit.grading;

/** What the stub of an exercise throws: {@code new UnsupportedOperationException("not attempted")}. */
final class NotAttempted {

    static final String MESSAGE = "not attempted";

    private NotAttempted() {}

    /** Whether this exception, or one of its causes, is what a stub throws. */
    static boolean isReasonFor(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnsupportedOperationException && MESSAGE.equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }
}
