package learncli.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
     * @param attempts what {@link learncli.progress.Progress#attempts} says
     */
    public static Optional<ExerciseStatus> of(Exercises exercises, Map<String, Attempt> attempts) {
        List<Exercise> inTurn = new ArrayList<>(exercises.all());
        Collections.rotate(inTurn, -behindTheLastSolved(inTurn, attempts));
        List<ExerciseStatus> open = inTurn.stream()
                .map(exercise -> ExerciseStatus.of(exercise, attempts))
                .filter(status -> !status.isSolved())
                .toList();
        return open.stream()
                .filter(status -> wasReset(status.exercise(), attempts))
                .findFirst()
                .or(() -> open.stream()
                        .filter(status -> status.state() != ExerciseStatus.State.NOT_STARTED)
                        .findFirst())
                .or(() -> open.stream().findFirst());
    }

    private static boolean wasReset(Exercise exercise, Map<String, Attempt> attempts) {
        Attempt attempt = attempts.get(exercise.id());
        return attempt != null && attempt.reset();
    }

    private static int behindTheLastSolved(List<Exercise> exercises, Map<String, Attempt> attempts) {
        Instant latest = Instant.MIN;
        int behind = 0;
        for (int i = 0; i < exercises.size(); i++) {
            Attempt attempt = attempts.get(exercises.get(i).id());
            if (attempt != null && attempt.solved() != null && !attempt.solved().isBefore(latest)) {
                latest = attempt.solved();
                behind = i + 1;
            }
        }
        return behind;
    }
}
