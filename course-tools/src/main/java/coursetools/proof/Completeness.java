package coursetools.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learncli.course.Place;
import learncli.grading.Exercise;
import learncli.grading.Exercise.Task;

/** Whether an exercise is complete, and what is written about it says the same everywhere. */
final class Completeness {

    private static final int MISTAKES = 5; // at least
    private static final int ALTERNATIVES = 2; // at least, where threads share state
    private static final int FIRST_LESSON_WITH_THREADS = 4;

    private final Exercise exercise;
    private final Place place;
    private final List<String> faults = new ArrayList<>();

    private Completeness(Exercise exercise) {
        this.exercise = exercise;
        this.place = exercise.place();
    }

    static List<String> faults(Exercise exercise, Rules rules, ProofOptions options) {
        Completeness check = new Completeness(exercise);
        check.checkTasks();
        check.checkVariants();
        if (options.strict()) {
            check.checkLearnersFile();
        }
        check.faults.addAll(ReadmeRules.faults(exercise));
        if (rules.areNumbered()) {
            check.faults.addAll(rules.faults());
            check.faults.addAll(Kinds.faults(exercise));
        }
        return check.faults;
    }

    private void checkTasks() {
        int number = 1;
        int points = 0;
        for (Task task : exercise.tasks()) {
            require(task.number() == number, "the tasks are not numbered 1, 2, 3, ...: see " + task.method());
            require(!task.against().isBlank(), "task " + task.number() + " does not say what misconception it is for");
            number++;
            points += task.points();
        }
        require(!exercise.tasks().isEmpty(), "it has no tasks");
        require(
                points == exercise.points(),
                "its tasks are worth " + points + " points together, and it is worth " + exercise.points());
        require(exercise.id().equals(place.id()), "@ExerciseTest says that its id is " + exercise.id());
    }

    /** None at all is an edition for learners; some but not others is an exercise that is not complete. */
    private void checkVariants() {
        boolean solution = Files.exists(place.solution());
        int alternatives = place.alternatives().size();
        int mistakes = place.mistakes().size();
        if (!solution && alternatives == 0 && mistakes == 0 && noneElsewhere()) {
            return;
        }
        require(solution, "there is no solution");
        require(mistakes >= MISTAKES, "there are " + mistakes + " mistakes, and " + MISTAKES + " are needed at least");
        require(
                place.lesson() < FIRST_LESSON_WITH_THREADS || alternatives >= ALTERNATIVES,
                "there are " + alternatives + " alternatives, and " + ALTERNATIVES
                        + " are needed at least where threads share state");
    }

    private boolean noneElsewhere() {
        return Place.allIn(place.root()).stream()
                .allMatch(other -> !Files.exists(other.solution())
                        && other.alternatives().isEmpty()
                        && other.mistakes().isEmpty());
    }

    private void checkLearnersFile() {
        Path learners = place.learnersFile();
        require(
                Files.exists(learners) && read(learners).equals(read(place.stub())),
                place.root().relativize(learners) + " is not the same as "
                        + place.root().relativize(place.stub()));
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            faults.add(otherwise);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
