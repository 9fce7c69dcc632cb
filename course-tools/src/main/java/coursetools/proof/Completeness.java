package coursetools.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.course.Folders;
import learncli.course.TextFile;
import learncli.grading.ExerciseTests;
import learncli.grading.ExerciseTests.ExerciseTask;

/** Checks that an exercise is complete, and that everything written about it agrees. */
final class Completeness {

    private static final int MISTAKES = 5; // at least
    private static final int ALTERNATIVES = 2; // at least, where threads share state
    private static final int FIRST_LESSON_WITH_THREADS = 4;

    private final ExerciseTests tests;
    private final Exercise exercise;
    private final List<String> faults = new ArrayList<>();

    private Completeness(ExerciseTests tests) {
        this.tests = tests;
        this.exercise = tests.exercise();
    }

    static List<String> faults(ExerciseTests tests, Rules rules, ProofOptions options) {
        Completeness check = new Completeness(tests);
        check.checkTasks();
        check.checkVariants();
        if (options.strict()) {
            check.checkLearnersFile();
        }
        check.faults.addAll(ReadmeLayout.faults(tests));
        check.faults.addAll(rules.faults());
        check.faults.addAll(Kinds.faults(tests));
        return check.faults;
    }

    private void checkTasks() {
        int number = 1;
        int points = 0;
        for (ExerciseTask task : tests.tasks()) {
            require(task.number() == number, "the tasks are not numbered 1, 2, 3, ...: see " + task.method());
            require(!task.against().isBlank(), "task " + task.number() + " does not say what misconception it is for");
            number++;
            points += task.points();
        }
        require(!tests.tasks().isEmpty(), "it has no tasks");
        require(
                points == tests.points(),
                "its tasks are worth " + points + " points together, and it is worth " + tests.points());
    }

    /** An edition for learners has none of them; an exercise with only some of them isn't complete. */
    private void checkVariants() {
        boolean solution = Files.exists(exercise.solution());
        int alternatives = exercise.alternatives().size();
        int mistakes = exercise.mistakes().size();
        if (!solution && alternatives == 0 && mistakes == 0 && noneElsewhere()) {
            return;
        }
        require(solution, "there is no solution");
        require(mistakes >= MISTAKES, "there are " + mistakes + " mistakes, and " + MISTAKES + " are needed at least");
        require(
                exercise.lesson() < FIRST_LESSON_WITH_THREADS || alternatives >= ALTERNATIVES,
                "there are " + alternatives + " alternatives, and " + ALTERNATIVES
                        + " are needed at least where threads share state");
    }

    private boolean noneElsewhere() {
        return Exercises.in(exercise.root()).all().stream()
                .allMatch(other -> !Files.exists(other.solution())
                        && other.alternatives().isEmpty()
                        && other.mistakes().isEmpty());
    }

    private void checkLearnersFile() {
        Path learners = exercise.learnersFile();
        require(
                Files.exists(learners) && TextFile.read(learners).equals(TextFile.read(exercise.stub())),
                Folders.name(exercise.root(), learners) + " is not the same as "
                        + Folders.name(exercise.root(), exercise.stub()));
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            faults.add(otherwise);
        }
    }
}
