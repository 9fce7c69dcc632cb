package coursetools.grade.report;

import coursetools.grade.GradedClass;
import coursetools.grade.GradedSubmission;
import java.util.List;

/** A student in the table of the class's page. */
record StudentRow(String anchor, String name, String id, List<String> notes, List<Cell> cells, int total) {

    /** @param share of the points, from 0 to 1 */
    record Cell(String anchor, String kind, String share, int value, String label, String text) {

        static Cell of(ExerciseResult result, String title, String row) {
            GradedClass graded = result.graded();
            String text = switch (graded.state()) {
                case GRADED -> "" + graded.points();
                case NOT_COMPILED -> "not compiled";
                case NOT_ALLOWED -> "not allowed";
                case BROKEN -> "broken";
                case MISSING -> "-";
            };
            return new Cell(
                    ClassPanel.anchor(row, result),
                    result.wasGraded() ? "graded" : "refused",
                    ExerciseChart.share(graded.points(), result.tests().points()),
                    result.wasGraded() ? graded.points() : -1,
                    title + ": " + (result.wasGraded() ? result.points() : text),
                    text);
        }
    }

    static StudentRow of(GradedSubmission submission, List<ExerciseResult> results, String anchor) {
        return new StudentRow(
                anchor,
                submission.student().name(),
                submission.student().id(),
                submission.notes(),
                results.stream()
                        .map(result -> Cell.of(result, title(submission, result), anchor))
                        .toList(),
                ExerciseResult.points(results));
    }

    static String title(GradedSubmission submission, ExerciseResult result) {
        return submission.student().name() + ": " + result.tests().name();
    }

    boolean hasNotes() {
        return !notes.isEmpty();
    }

    String notesTitle() {
        return notes.size() == 1 ? "1 note" : notes.size() + " notes";
    }
}
