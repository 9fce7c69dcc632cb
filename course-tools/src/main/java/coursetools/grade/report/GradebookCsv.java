package coursetools.grade.report;

import coursetools.grade.Gradebook;
import coursetools.grade.GradedClass.State;
import coursetools.grade.GradedSubmission;
import coursetools.grade.Student;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import learncli.grading.ExerciseTests;

/**
 * The points as a table, for spreadsheets and for the imports of Moodle and Canvas. Canvas needs the first three columns in
 * this order, and takes a column of the name "Final Points" for no assignment; an assignment that it makes for a column has
 * the points that the second row says. Moodle finds the columns of its grading worksheet by their names.
 *
 * @see <a href="https://github.com/instructure/canvas-lms/blob/master/lib/gradebook_importer.rb">Canvas's import</a>
 * @see <a href="https://github.com/moodle/moodle/blob/main/public/mod/assign/feedback/offline/importgradeslib.php">Moodle's
 *     import</a>
 */
final class GradebookCsv {

    private static final String BOM = "\ufeff"; // without it Excel takes UTF-8 for the system's encoding

    private static final String MODIFIED = "Last modified (grade)"; // empty: never

    private GradebookCsv() {}

    static String of(Gradebook gradebook) {
        boolean moodle = gradebook.submissions().stream()
                .anyMatch(submission -> submission.student().id().startsWith(Student.MOODLE));
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(
                moodle ? List.of("Full name", "Identifier", MODIFIED) : List.of("Student", "ID", "Section"));
        gradebook.exercises().forEach(tests -> header.add(tests.name()));
        header.add(moodle ? "Grade" : "Final Points");
        rows.add(header);
        if (!moodle) {
            rows.add(worth(gradebook.exercises()));
        }
        for (GradedSubmission submission : gradebook.submissions()) {
            List<ExerciseResult> results = ExerciseResult.all(submission, gradebook.exercises());
            List<String> row = new ArrayList<>(
                    List.of(submission.student().name(), submission.student().id(), ""));
            results.forEach(result -> row.add(cell(result)));
            row.add(hasNoClass(results) ? "" : "" + ExerciseResult.points(results));
            rows.add(row);
        }
        return BOM + rows.stream().map(GradebookCsv::line).collect(Collectors.joining());
    }

    private static List<String> worth(List<ExerciseTests> exercises) {
        List<String> row = new ArrayList<>(List.of("Points Possible", "", ""));
        exercises.forEach(tests -> row.add("" + tests.points()));
        row.add("" + exercises.stream().mapToInt(ExerciseTests::points).sum());
        return row;
    }

    /** Empty if there was no class to grade: Moodle leaves the grade that there is, Canvas asks. */
    private static String cell(ExerciseResult result) {
        return isMissing(result) ? "" : "" + result.graded().points();
    }

    private static boolean hasNoClass(List<ExerciseResult> results) {
        return results.stream().allMatch(GradebookCsv::isMissing);
    }

    private static boolean isMissing(ExerciseResult result) {
        return result.graded().state() == State.MISSING;
    }

    private static String line(List<String> row) {
        return row.stream().map(GradebookCsv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String value) {
        // a spreadsheet would calculate what begins so
        String text = value.matches("(?s)[=+\\-@\t\r].*") ? "'" + value : value;
        return text.matches("(?s).*[\",;\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
