package learncli.grading;

import learncli.grading.ExerciseTests.ExerciseTask;

/** The message about a task that couldn't report its own failure, in the layout of the peer kit's messages. */
final class MissingResult {

    private MissingResult() {}

    /** The run ended before this task did. */
    static String during(ExerciseTests tests, ExerciseTask task, String trouble) {
        return block(
                tests,
                task,
                "the task to end, and the program to go on",
                trouble.isEmpty() ? "no result" : trouble,
                "this task was running then, and had no result");
    }

    /** The task did not begin. */
    static String before(ExerciseTests tests, ExerciseTask task, String trouble) {
        return block(
                tests,
                task,
                "the task to be run",
                trouble.isEmpty() ? "it was not run" : trouble,
                "the tests could not be run as far as this task");
    }

    private static String block(
            ExerciseTests tests, ExerciseTask task, String expected, String received, String means) {
        return tests.name() + ": " + task.title()
                + "\n  expected  " + expected
                + "\n  received  " + received.strip().replace("\n", "\n            ")
                + "\n  means     " + means
                + "\n  hint      ./learn hint " + tests.id()
                + "\n  rerun     ./learn check " + tests.id();
    }
}
