package peerkit;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The failure of a step, as the person who runs the test reads it. */
public final class Failure {

    private Failure() {}

    /** The whole message, without the empty line before the block. */
    public static String of(ThrowingCallable step) {
        String message = catchThrowableOfType(AssertionError.class, step).getMessage();
        return message.startsWith("\n") ? message.substring(1) : "(no line break before the block) " + message;
    }
}
