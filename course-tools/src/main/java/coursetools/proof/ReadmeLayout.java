package coursetools.proof;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import learncli.course.Exercise;
import learncli.course.Folders;
import learncli.course.Readme;
import learncli.grading.ExerciseTests;

/** Whether an exercise's README says what its annotations say, and has all its parts. */
final class ReadmeLayout {

    private static final List<String> SECTIONS =
            List.of("## Why", "## Rules", "## Example", "## Check it", "## Hints", "## Learnt");
    private static final int HINTS = 3;

    private ReadmeLayout() {}

    static List<String> faults(ExerciseTests tests) {
        Exercise exercise = tests.exercise();
        if (!Files.exists(Readme.file(exercise))) {
            return List.of("it has no README.md");
        }
        String text = Readme.of(exercise).text();
        List<String> lines = text.lines().toList();
        List<String> faults = new ArrayList<>();
        String heading = "# " + tests.name() + ": ";
        expectLine(lines, heading + tests.title(), heading + lowerCase(tests.title()), 0, faults);
        String worth = "About " + tests.minutes() + " minutes, " + tests.points() + " points.";
        expectLine(lines, worth, worth, 2, faults);
        List<String> sections =
                lines.stream().filter(line -> line.startsWith("## ")).toList();
        if (!sections.equals(SECTIONS)) {
            faults.add("README.md: its sections are " + sections + ", and must be " + SECTIONS);
        }
        for (String needed : List.of(
                String.join(" ", exercise.mavenCommand()),
                "(" + Folders.name(exercise.folder(), exercise.learnersFile()) + ")",
                "(" + Folders.name(exercise.folder(), exercise.test()) + ")")) {
            if (!text.contains(needed)) {
                faults.add("README.md: it does not contain " + needed);
            }
        }
        for (int hint = 1; hint <= HINTS; hint++) {
            if (!text.contains("<summary>Hint " + hint + "</summary>")) {
                faults.add("README.md: it has no <summary>Hint " + hint + "</summary>");
            }
        }
        return faults;
    }

    private static void expectLine(List<String> lines, String wanted, String or, int at, List<String> faults) {
        String line = lines.size() > at ? lines.get(at) : "";
        if (Stream.of(wanted, or).noneMatch(line::equals)) {
            faults.add("README.md: line " + (at + 1) + " is '" + line + "', and must be '" + wanted + "'");
        }
    }

    private static String lowerCase(String title) {
        return title.isEmpty() ? "" : Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
}
