package coursetools.grade.report;

import coursetools.grade.Gradebook;
import coursetools.grade.GradedClass;
import coursetools.grade.GradedClass.State;
import coursetools.grade.GradedSubmission;
import coursetools.grade.GradedTask;
import coursetools.grade.GradedTask.Status;
import coursetools.grade.Student;
import coursetools.grade.SubmittedClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import learncli.course.Exercise;
import learncli.grading.ExerciseTests;

/** The results of four students in two exercises. One of them tries to become part of the page. */
final class SampleClass {

    static final String FAILURE = """
            2.1 LineReader: joins a character that was cut in two
              sent      "h\\xc3"  (pause)  "\\xa9\\n"
              expected  "h\u00e9"
              received  "h\\ufffd\\ufffd"
            """;
    static final String HOSTILE =
            "</pre></section><script>document.title='hacked'</script><img src=x onerror=alert(1)>";

    static final List<ExerciseTests> EXERCISES = List.of(
            exercise(
                    "2.1",
                    "LineReader",
                    "lines from a stream",
                    "reads a line",
                    "joins a character that was cut in two"),
            exercise("2.2", "MyEchoServer", "an echo server", "sends back what it gets", "survives a reset"));

    private SampleClass() {}

    static Gradebook gradebook() {
        return new Gradebook(EXERCISES, List.of(ada(), ben(), mallory(), zoe()));
    }

    /** Fails a task, and does not compile in the other exercise. */
    static GradedSubmission ada() {
        return submission(
                new Student("Ada O'Brien", "4711", "ada"),
                List.of(
                        graded("2.1", Status.PASSED, Status.FAILED, FAILURE, "debug: *1*\n"),
                        refused("2.2", State.NOT_COMPILED, "MyEchoServer.java:3: error: ';' expected\n    int port\n")),
                "MyEchoServer.java was in the default package: put right.");
    }

    /** Handed in one class, which is right. */
    static GradedSubmission ben() {
        return submission(new Student("ben", "", "ben"), List.of(graded("2.1", Status.PASSED, Status.PASSED, "", "")));
    }

    static GradedSubmission mallory() {
        return submission(
                new Student("=Mallory " + HOSTILE, "\"1\",2", "mallory"),
                List.of(
                        graded("2.1", Status.PASSED, Status.FAILED, HOSTILE, HOSTILE),
                        refused("2.2", State.NOT_ALLOWED, HOSTILE)),
                HOSTILE);
    }

    static GradedSubmission zoe() {
        return submission(
                new Student("Zo\u00eb", "9", "zoe"),
                List.of(
                        graded("2.1", Status.FAILED, Status.NOT_RUN, "2.1 LineReader: reads a line\n  hangs", ""),
                        graded("2.2", Status.PASSED, Status.PASSED, "", "")));
    }

    static List<ExerciseResult> results(GradedSubmission submission) {
        return ExerciseResult.all(submission, EXERCISES);
    }

    private static ExerciseTests exercise(String id, String className, String title, String first, String second) {
        Exercise exercise = new Exercise(id, Path.of("course"), Path.of("course"), "lesson02.exercise", className);
        return new ExerciseTests(exercise, title, 10, 20, List.of(task(1, 7, first), task(2, 3, second)));
    }

    private static ExerciseTests.ExerciseTask task(int number, int points, String title) {
        return new ExerciseTests.ExerciseTask(number, points, List.of("R1"), "a belief", title.replace(' ', '_'));
    }

    private static GradedSubmission submission(Student student, List<GradedClass> classes, String... notes) {
        return new GradedSubmission(student, classes, List.of(), List.of(notes), true, true);
    }

    private static GradedClass graded(String id, Status first, Status second, String message, String output) {
        ExerciseTests tests = tests(id);
        List<GradedTask> tasks = List.of(
                new GradedTask(1, tests.tasks().get(0).title(), 7, first, first == Status.FAILED ? message : ""),
                new GradedTask(
                        2,
                        tests.tasks().get(1).title(),
                        3,
                        second,
                        switch (second) {
                            case PASSED -> "";
                            case FAILED -> message;
                            case NOT_RUN -> "not run, because 2 tasks before did not end, or ended the JVM";
                        }));
        return new GradedClass(id, State.GRADED, "", tasks, output, submitted(tests));
    }

    private static GradedClass refused(String id, State state, String why) {
        return new GradedClass(id, state, why, List.of(), "", submitted(tests(id)));
    }

    private static SubmittedClass submitted(ExerciseTests tests) {
        String name = tests.exercise().className();
        String source =
                "package lesson02.exercise;\n\nclass " + name + " {\n    // <b>bold</b> \u202e & " + HOSTILE + "\n}\n";
        return new SubmittedClass(
                tests.id(), "src/" + name + ".java", source, Map.of("Buffer.java", "class Buffer {}\n"));
    }

    private static ExerciseTests tests(String id) {
        return EXERCISES.stream()
                .filter(tests -> tests.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
