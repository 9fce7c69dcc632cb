package coursetools.grade.report;

import coursetools.grade.GradedSubmission;
import coursetools.grade.GradedTask;
import coursetools.grade.GradedTask.Status;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a student gets, in Markdown: what {@code ./learn check --verbose} shows, for each exercise. */
final class Feedback {

    /** What Markdown or HTML could take for its own. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&#|~]");

    private Feedback() {}

    static String of(GradedSubmission submission, List<ExerciseResult> results) {
        StringBuilder text =
                new StringBuilder("# " + escape(submission.student().name()) + ": " + ExerciseResult.points(results)
                        + " of " + ExerciseResult.worth(results) + " points\n");
        if (!submission.sandboxed()) {
            text.append("\nThese classes ran without a sandbox.\n");
        }
        if (!submission.notes().isEmpty()) {
            text.append("\n");
            submission
                    .notes()
                    .forEach(note -> text.append("- ").append(escape(note)).append("\n"));
        }
        results.stream()
                .filter(ExerciseResult::wasHandedIn)
                .forEach(result -> text.append("\n").append(of(result)));
        return text.append(missing(submission, results))
                .append(ifNothingCame(submission))
                .toString();
    }

    private static String of(ExerciseResult result) {
        String heading = "## " + result.tests().name() + ": " + result.points() + "\n\n";
        String file = result.graded().submitted() == null
                ? ""
                : "Your file: " + escape(result.graded().submitted().file()) + "\n\n";
        return heading + file + (result.wasGraded() ? verdict(result) : refusal(result)) + printed(result);
    }

    private static String verdict(ExerciseResult result) {
        String tasks = result.tasks().stream().map(Feedback::line).collect(Collectors.joining());
        String failures = result.tasks().stream()
                .filter(task -> task.status() == Status.FAILED)
                .map(task -> "\n" + block(task.message()))
                .collect(Collectors.joining());
        return tasks + failures + notRun(result);
    }

    /** A line for all those tasks: they were not run for the same reason. */
    private static String notRun(ExerciseResult result) {
        List<GradedTask> notRun = result.tasks().stream()
                .filter(task -> task.status() == Status.NOT_RUN)
                .toList();
        return notRun.isEmpty()
                ? ""
                : "\n"
                        + block(notRun.stream().map(task -> "" + task.number()).collect(Collectors.joining(", ")) + ": "
                                + notRun.get(0).message());
    }

    private static String line(GradedTask task) {
        return String.format(
                Locale.ROOT, "    %-8s  %d  %s\n", ExerciseResult.word(task.status()), task.number(), task.title());
    }

    private static String refusal(ExerciseResult result) {
        String details = result.details().isEmpty() ? "" : "\n" + block(result.details());
        return escape(result.reason()) + "\n" + details + "\n" + next(result) + "\n";
    }

    private static String next(ExerciseResult result) {
        return switch (result.graded().state()) {
            case GRADED -> "";
            case NOT_COMPILED, NOT_ALLOWED -> "Change that and hand in again.";
            case BROKEN -> "Ask your teacher what to change.";
            case MISSING -> "Hand in one file with your class in it.";
        };
    }

    private static String printed(ExerciseResult result) {
        String output = result.graded().output();
        return output.isEmpty() ? "" : "\nYour class printed:\n\n" + block(folded(output));
    }

    /** Equal lines that follow each other become one. */
    private static String folded(String text) {
        List<String> lines = text.lines().toList();
        StringBuilder folded = new StringBuilder();
        int next;
        for (int line = 0; line < lines.size(); line = next) {
            next = line + 1;
            while (next < lines.size() && lines.get(next).equals(lines.get(line))) {
                next++;
            }
            String times = next - line == 1 ? "" : "  (" + (next - line) + " times)";
            folded.append(lines.get(line)).append(times).append("\n");
        }
        return folded.toString();
    }

    /** A line for all of them: a class may have many exercises, and a student few. */
    private static String missing(GradedSubmission submission, List<ExerciseResult> results) {
        String names = results.stream()
                .filter(result -> !result.wasHandedIn())
                .filter(result -> !submission.asGiven().contains(result.tests().id())) // a note says so
                .map(result -> result.tests().name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "\nNot handed in, no points: " + names + ".\n";
    }

    private static String ifNothingCame(GradedSubmission submission) {
        if (!submission.classes().isEmpty()) {
            return "";
        }
        return submission.asGiven().isEmpty()
                ? "\nHand in the exercise's .java file, or a zip with it.\n"
                : "\nWrite the class and hand it in.\n";
    }

    /** As Markdown shows code: no text can end such a block, as it can end one between fences. */
    private static String block(String text) {
        return text.stripTrailing().indent(4);
    }

    private static String escape(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
