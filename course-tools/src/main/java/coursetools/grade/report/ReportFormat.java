package coursetools.grade.report;

import coursetools.grade.GradedSubmission;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.terminal.Trouble;

/** A system that takes results in files of its own. */
public enum ReportFormat {
    /** {@code results.json} for all exercises together. */
    GRADESCOPE {
        @Override
        Map<String, String> files(GradedSubmission submission, List<ExerciseResult> results) {
            return Map.of("results.json", Gradescope.results(submission, results));
        }
    },
    /** {@code exercism/2.1/results.json}: a file for each exercise. */
    EXERCISM {
        @Override
        Map<String, String> files(GradedSubmission submission, List<ExerciseResult> results) {
            return results.stream()
                    .collect(Collectors.toMap(
                            result -> "exercism/" + result.tests().id() + "/results.json", Exercism::results));
        }
    },
    /** {@code result.json} for all exercises together. */
    CLASSROOM50 {
        @Override
        Map<String, String> files(GradedSubmission submission, List<ExerciseResult> results) {
            return Map.of("result.json", Classroom50.result(submission, results, System.getenv()));
        }
    },
    /** {@code junit/TEST-lesson02.exercise.LineReaderTest.xml}: a file for each exercise. */
    JUNIT {
        @Override
        Map<String, String> files(GradedSubmission submission, List<ExerciseResult> results) {
            return results.stream()
                    .collect(Collectors.toMap(
                            result -> "junit/TEST-" + result.tests().exercise().testClass() + ".xml", JUnitXml::suite));
        }
    };

    /** Those of these names, as a teacher types them. */
    public static Set<ReportFormat> named(List<String> names) {
        return names.stream().map(ReportFormat::named).collect(Collectors.toSet());
    }

    private static ReportFormat named(String name) {
        return Stream.of(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Trouble.wrongCommand("There is no format '" + name + "'. The formats are "
                        + Stream.of(values())
                                .map(format -> format.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    abstract Map<String, String> files(GradedSubmission submission, List<ExerciseResult> results);
}
