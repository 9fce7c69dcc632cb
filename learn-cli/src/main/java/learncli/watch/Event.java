package learncli.watch;

import java.nio.file.Path;
import learncli.grading.Outcome;

/** What happens in a session. */
sealed interface Event {

    record KeyPressed(char key) implements Event {}

    /** A learner's file was saved, not necessarily the one that is watched. */
    record Saved(Path file) implements Event {}

    /** A check has ended; {@link Checks#start} returned its {@code number}. */
    record Checked(long number, Outcome outcome) implements Event {}

    /** A check is taking long. */
    record Slow(long number) implements Event {}

    /** A check could not be made, through no fault of the class. */
    record CheckFailed(long number, String why) implements Event {}

    /** A sentence for the user. */
    record Note(String text) implements Event {}

    /** The terminal has a new size. */
    record Resized() implements Event {}

    /** The terminal is gone. */
    record Ended() implements Event {}
}
