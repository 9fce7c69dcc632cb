package learncli.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learncli.course.Exercise;
import learncli.course.Exercises;

/** The exercise that a learner continues with. */
public final class NextExercise {

    private NextExercise() {}

    /**
     * An exercise that isn't solved: if possible one that was reset and not checked since, else one that is begun. Of
     * several, the next after the exercise that was solved last. After the last exercise comes the first. Empty if all are
     * solved.
     *
     * @param records what {@link learncli.progress.Progress#records} says
     */
    public static Optional<ExerciseStatus> of(Exercises exercises, Map<String, ExerciseRecord> records) {
        List<Exercise> inTurn = new ArrayList<>(exercises.all());
        Collections.rotate(inTurn, -behindTheLastSolved(inTurn, records));
        return inTurn.stream()
                .map(exercise -> ExerciseStatus.of(exercise, records))
                .filter(status -> !status.isSolved())
                .min(Comparator.comparing((ExerciseStatus status) -> !wasReset(status, records))
                        .thenComparing(status -> status.state() == ExerciseStatus.State.NOT_STARTED));
    }

    private static boolean wasReset(ExerciseStatus status, Map<String, ExerciseRecord> records) {
        return ExerciseRecord.of(status.exercise().id(), records).reset();
    }

    private static int behindTheLastSolved(List<Exercise> exercises, Map<String, ExerciseRecord> records) {
        Instant latest = Instant.MIN;
        int behind = 0;
        for (int i = 0; i < exercises.size(); i++) {
            Instant solved = ExerciseRecord.of(exercises.get(i).id(), records).solved();
            if (solved != null && !solved.isBefore(latest)) {
                latest = solved;
                behind = i + 1;
            }
        }
        return behind;
    }
}
