package learncli.progress;

import java.time.Instant;
import java.util.Map;

/**
 * What is known about one exercise.
 *
 * @param id such as {@code 2.1}
 * @param solved when it was solved for the first time; null if never
 * @param last how its class fared when it was last checked
 * @param best how the best class fared since the exercise was given or reset; the latest, if several were equally good
 * @param hints how many hints were shown
 * @param reset whether it was reset, and not checked since
 */
public record ExerciseRecord(String id, Instant solved, Result last, Result best, int hints, boolean reset) {

    /**
     * How a class fared.
     *
     * @param passed how many tasks passed
     * @param tasks how many there were; 0 if the class did not compile
     * @param points what the tasks that passed are worth
     * @param digest of its file
     */
    public record Result(int passed, int tasks, int points, String digest) {

        static final Result NONE = new Result(0, 0, 0, "");

        /** Whether every task passed. */
        public boolean isSolved() {
            return tasks > 0 && passed == tasks;
        }

        /** Whether it compiled. */
        public boolean wasGraded() {
            return tasks > 0;
        }

        private String text() {
            return passed + " " + tasks + " " + points + " " + digest;
        }

        private static Result parse(String text) {
            String[] parts = text.split(" ", 4);
            return new Result(
                    Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
        }
    }

    /** Of one exercise; those that were never checked are missing in {@code records}. */
    public static ExerciseRecord of(String id, Map<String, ExerciseRecord> records) {
        return records.getOrDefault(id, new ExerciseRecord(id, null, Result.NONE, Result.NONE, 0, false));
    }

    /** One line; {@link #parse} reads it. */
    String text() {
        return String.join(",", solved == null ? "" : "" + solved, last.text(), best.text(), "" + hints, "" + reset);
    }

    /** @throws RuntimeException if {@link #text} didn't make it */
    static ExerciseRecord parse(String id, String text) {
        String[] parts = text.split(",");
        return new ExerciseRecord(
                id,
                parts[0].isEmpty() ? null : Instant.parse(parts[0]),
                Result.parse(parts[1]),
                Result.parse(parts[2]),
                Integer.parseInt(parts[3]),
                Boolean.parseBoolean(parts[4]));
    }

    /** Whether it was ever checked since it was given. */
    boolean wasChecked() {
        return !last.digest().isEmpty();
    }

    /** Whether a class ever passed every task since it was given. */
    public boolean isSolved() {
        return best.isSolved();
    }

    ExerciseRecord with(Result result, Instant now) {
        boolean isBest = result.points() >= best.points() && (result.wasGraded() || !best.wasGraded());
        return new ExerciseRecord(
                id, solved == null && result.isSolved() ? now : solved, result, isBest ? result : best, hints, false);
    }

    ExerciseRecord withHints(int shown) {
        return new ExerciseRecord(id, solved, last, best, Math.max(hints, shown), reset);
    }

    /** The class is as it was given. When it was solved, and which hints were shown, is still known. */
    ExerciseRecord begunAnew() {
        return new ExerciseRecord(id, solved, Result.NONE, Result.NONE, hints, true);
    }
}
