package coursetools.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learncli.course.TextFile;
import learncli.grading.ExerciseTests;

/** The kinds of mistakes that an exercise's author has thought of: {@code kinds.md}, one row for each kind. */
final class Kinds {

    private static final List<String> ALL = List.of(
            "limits",
            "empty",
            "all byte values",
            "twice",
            "two at once/static state",
            "every way out closes",
            "subclasses and look-alikes",
            "clocks",
            "blocking streams",
            "reading ahead",
            "partial writes/flush",
            "hostile peers",
            "ports and addresses",
            "close before/during/after",
            "descriptors after forty",
            "charset",
            "locale",
            "interrupts",
            "model checker pairs");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| *([^|]+?) *\\| *([^|]+?) *\\|\\s*$");
    private static final Pattern YES = Pattern.compile("yes: tasks? (\\d+(?:(?:, | and )\\d+)*)\\b.*");
    private static final Pattern NO = Pattern.compile("no: .+");

    private Kinds() {}

    static List<String> faults(ExerciseTests tests) {
        Path file = tests.exercise().folder().resolve("kinds.md");
        if (!Files.exists(file)) {
            return List.of("it has no kinds.md");
        }
        List<String> faults = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(ALL);
        Matcher row = ROW.matcher(TextFile.read(file));
        while (row.find()) {
            String kind = row.group(1);
            if (missing.remove(kind)) {
                checkAnswer(kind, row.group(2), tests, faults);
            } else if (!kind.equals("kind") && !kind.matches("[-:]+")) {
                faults.add("kinds.md: '" + kind + "' is there twice, or is not one of " + ALL);
            }
        }
        missing.forEach(kind -> faults.add("kinds.md: it has no row '" + kind + "'"));
        return faults;
    }

    private static void checkAnswer(String kind, String answer, ExerciseTests tests, List<String> faults) {
        Matcher yes = YES.matcher(answer);
        if (yes.matches()) {
            for (String number : yes.group(1).split(", | and ")) {
                if (tests.tasks().stream().noneMatch(task -> number.equals("" + task.number()))) {
                    faults.add("kinds.md: '" + kind + "' names task " + number + ", and there is none");
                }
            }
        } else if (!NO.matcher(answer).matches()) {
            faults.add("kinds.md: '" + kind + "' must say 'yes: task 3' or 'no: why', and says '" + answer + "'");
        }
    }
}
