package learncli.watch;

import java.nio.file.Path;
import learncli.grading.Outcome;

/** What a session is told, in the order in which it happened. */
sealed interface Event {

    /** A key was pressed. */
    record Key(char key) implements Event {}

    /** A learner's file was saved: the one that is watched, or another. */
    record Saved(Path file) implements Event {}

    /** A check has ended; {@code number} is that of {@link Checks#start}. */
    record Checked(long number, Outcome outcome) implements Event {}

    /** A check takes long. */
    record Slow(long number) implements Event {}

    /** A check could not be done, by no fault of the class. */
    record Failed(long number, String why) implements Event {}

    /** Something that a person should know, in a sentence. */
    record Note(String text) implements Event {}

    /** The terminal has another size now. */
    record Resized() implements Event {}

    /** There is nobody any more who could press a key. */
    record Ended() implements Event {}
}
