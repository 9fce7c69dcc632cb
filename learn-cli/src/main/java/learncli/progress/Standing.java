package learncli.progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import learncli.Digest;
import learncli.SourceFile;
import learncli.grading.Place;

/**
 * How far a learner is with an exercise, told from the files alone: nothing is compiled or run for it.
 *
 * @param points of the last check
 * @param changed whether the file is another than at the last check
 */
public record Standing(Place place, State state, int points, boolean changed) {

    /** How far it is. */
    public enum State {
        /** The learner's file is missing. */
        GONE("file missing"),
        /** The learner's file is the stub. */
        NOT_STARTED("not started"),
        /** It is not the stub any more, and was never checked. */
        BEGUN("begun"),
        /** Some task failed when it was checked last. */
        FAILING("failing"),
        /** Every task passed when it was checked last. */
        SOLVED("solved");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** For a person. */
        public String inWords() {
            return words;
        }
    }

    /** {@code attempts} are what {@link Progress#attempts} says. */
    public static Standing of(Place place, Map<String, Attempt> attempts) {
        Path file = place.learnersFile();
        if (!Files.exists(file)) {
            return new Standing(place, State.GONE, 0, true);
        }
        if (isStub(place)) {
            return new Standing(place, State.NOT_STARTED, 0, false);
        }
        Attempt attempt = attempts.get(place.id());
        if (attempt == null || !attempt.wasChecked()) {
            return new Standing(place, State.BEGUN, 0, true);
        }
        boolean changed = !Digest.of(file).equals(attempt.digest());
        return new Standing(place, attempt.isSolved() ? State.SOLVED : State.FAILING, attempt.points(), changed);
    }

    /** Whether the learner's file is what was given; how lines end does not count, which git may change. */
    public static boolean isStub(Place place) {
        Path file = place.learnersFile();
        return Files.exists(file) && Files.exists(place.stub()) && text(file).equals(text(place.stub()));
    }

    private static String text(Path file) {
        return SourceFile.roughly(file).replace("\r\n", "\n");
    }

    public boolean isSolved() {
        return state == State.SOLVED;
    }
}
