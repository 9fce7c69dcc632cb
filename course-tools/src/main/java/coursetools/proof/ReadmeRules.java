package coursetools.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import learncli.course.Place;
import learncli.course.Readme;
import learncli.grading.Exercise;

/** Whether an exercise's README says what its annotations say, and has all its parts. */
final class ReadmeRules {

    private static final List<String> SECTIONS =
            List.of("## Why", "## Rules", "## Example", "## Check it", "## Hints", "## Learnt");
    private static final int HINTS = 3;

    private ReadmeRules() {}

    static List<String> faults(Exercise exercise) {
        Place place = exercise.place();
        if (!Files.exists(Readme.file(place))) {
            return List.of("it has no README.md");
        }
        String text = Readme.of(place).text();
        List<String> lines = text.lines().toList();
        List<String> faults = new ArrayList<>();
        String heading = "# " + exercise.name() + ": ";
        expectLine(lines, heading + exercise.title(), heading + lowerCase(exercise.title()), 0, faults);
        String worth = "About " + exercise.minutes() + " minutes, " + exercise.points() + " points.";
        expectLine(lines, worth, worth, 2, faults);
        List<String> sections =
                lines.stream().filter(line -> line.startsWith("## ")).toList();
        if (!sections.equals(SECTIONS)) {
            faults.add("README.md: its sections are " + sections + ", and must be " + SECTIONS);
        }
        String command = "mvn test -pl " + seen(place, place.module()) + " -am -Dtest=" + place.className() + "Test";
        for (String needed : List.of(
                command,
                "(" + fromFolder(place.learnersFile(), place) + ")",
                "(" + fromFolder(place.test(), place) + ")")) {
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

    private static String fromFolder(Path file, Place place) {
        return place.folder().relativize(file).toString().replace('\\', '/');
    }

    private static String seen(Place place, Path file) {
        return place.root().relativize(file).toString().replace('\\', '/');
    }
}
