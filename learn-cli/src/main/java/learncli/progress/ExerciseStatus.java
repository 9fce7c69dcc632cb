package learncli.progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import learncli.course.Digest;
import learncli.course.Exercise;
import learncli.course.SourceFile;

/**
 * How far a learner is with an exercise. It compares files, and compiles and runs nothing. A solved exercise stays solved,
 * whatever the file contains now.
 *
 * @param points of the best class
 * @param isSolved whether the best class passed every task
 * @param now a few words about the file as it is now; empty if it is the best
 */
public record ExerciseStatus(Exercise exercise, State state, int points, boolean isSolved, String now) {

    /** How far the learner is. */
    public enum State {
        /** The learner's file is missing. */
        GONE("file missing"),
        /** The learner's file is the stub. */
        NOT_STARTED("not started"),
        /** It was edited, and never checked. */
        BEGUN("begun"),
        /** It was checked, and some task has always failed. */
        FAILING("failing"),
        /** Every task passed once. */
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

    /** {@code records} are what {@link Progress#records} says. */
    public static ExerciseStatus of(Exercise exercise, Map<String, ExerciseRecord> records) {
        Path file = exercise.learnersFile();
        ExerciseRecord record = ExerciseRecord.of(exercise.id(), records);
        int points = record.best().points();
        boolean solved = record.isSolved();
        if (!Files.exists(file)) {
            return new ExerciseStatus(exercise, State.GONE, points, solved, "");
        }
        if (isStub(exercise)) {
            return solved
                    ? new ExerciseStatus(exercise, State.SOLVED, points, true, "now as it was given")
                    : new ExerciseStatus(exercise, State.NOT_STARTED, points, false, "");
        }
        if (!record.wasChecked()) {
            return new ExerciseStatus(exercise, State.BEGUN, points, solved, "");
        }
        State state = solved ? State.SOLVED : State.FAILING;
        String digest = Digest.of(file);
        String now = digest.equals(record.best().digest())
                ? ""
                : digest.equals(record.last().digest()) ? inWords(record.last()) : "changed since";
        return new ExerciseStatus(exercise, state, points, solved, now);
    }

    private static String inWords(ExerciseRecord.Result last) {
        return !last.wasGraded()
                ? "now it does not compile"
                : "now " + last.points() + (last.points() == 1 ? " point" : " points");
    }

    /** Whether the learner's file is what was given. Line ends don't count, because git may change them. */
    public static boolean isStub(Exercise exercise) {
        Path file = exercise.learnersFile();
        return Files.exists(file) && Files.exists(exercise.stub()) && text(file).equals(text(exercise.stub()));
    }

    private static String text(Path file) {
        return SourceFile.roughly(file).replace("\r\n", "\n");
    }
}
