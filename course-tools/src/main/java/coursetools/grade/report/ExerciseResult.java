package coursetools.grade.report;

import coursetools.grade.GradedClass;
import coursetools.grade.GradedClass.State;
import coursetools.grade.GradedSubmission;
import coursetools.grade.GradedTask;
import java.util.List;
import learncli.grading.ExerciseTests;

/** An exercise, and what came of a student's class for it. */
record ExerciseResult(ExerciseTests tests, GradedClass graded) {

    /** One for each exercise. */
    static List<ExerciseResult> all(GradedSubmission submission, List<ExerciseTests> exercises) {
        return exercises.stream()
                .map(tests -> new ExerciseResult(tests, find(submission, tests.id())))
                .toList();
    }

    private static GradedClass find(GradedSubmission submission, String exercise) {
        return submission.classes().stream()
                .filter(graded -> graded.exercise().equals(exercise))
                .findFirst()
                .orElse(new GradedClass(exercise, State.MISSING, "", List.of(), "", null));
    }

    boolean wasGraded() {
        return graded.state() == State.GRADED;
    }

    /** Whether there was something to grade, even if it could not be graded. */
    boolean wasHandedIn() {
        return graded.state() != State.MISSING || !graded.why().isEmpty();
    }

    /** Whether something was handed in, but could not be graded. */
    boolean wasRefused() {
        return wasHandedIn() && !wasGraded();
    }

    /** All tasks of the exercise; those of a class that was not graded as not run. */
    List<GradedTask> tasks() {
        return wasGraded()
                ? graded.tasks()
                : tests.tasks().stream()
                        .map(task -> new GradedTask(
                                task.number(), task.title(), task.points(), GradedTask.Status.NOT_RUN, ""))
                        .toList();
    }

    /** {@code 7 of 10 points}. */
    String points() {
        return graded.points() + " of " + tests.points() + " points";
    }

    /** Why it was not graded: a sentence or two; empty if it was. */
    String reason() {
        return switch (graded.state()) {
            case GRADED -> "";
            case NOT_COMPILED -> "Not graded: the class does not compile.";
            case NOT_ALLOWED -> "Not graded: the class uses something that no exercise needs.";
            case BROKEN -> "Not graded: the class broke the program that runs the tests.";
            case MISSING -> wasHandedIn() ? "Not graded. " + graded.why() : "Not graded: no class was handed in.";
        };
    }

    /** Lines that explain the reason; empty if there are none. */
    String details() {
        return graded.state() == State.MISSING ? "" : graded.why();
    }

    /** The reason, and the details that there are. */
    String fullReason() {
        return details().isEmpty() ? reason() : reason() + "\n\n" + details();
    }

    /** For a person. */
    static String word(GradedTask.Status status) {
        return switch (status) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case NOT_RUN -> "not run";
        };
    }

    /** What all exercises together are worth. */
    static int worth(List<ExerciseResult> results) {
        return results.stream().mapToInt(result -> result.tests().points()).sum();
    }

    /** What the tasks that passed are worth. */
    static int points(List<ExerciseResult> results) {
        return results.stream().mapToInt(result -> result.graded().points()).sum();
    }
}
