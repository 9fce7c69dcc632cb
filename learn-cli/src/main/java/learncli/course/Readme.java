package learncli.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of an exercise's README that commands show. A missing part is empty. */
public record Readme(String text) {

    private static final Pattern TITLE = Pattern.compile("\\A# [^:\n]*: (.+)");
    private static final Pattern POINTS = Pattern.compile("(?m)^About \\d+ minutes, (\\d{1,4}) points\\.$");
    private static final Pattern HINT =
            Pattern.compile("<summary>Hint \\d</summary>\\s*(.*?)\\s*</details>", Pattern.DOTALL);
    private static final Pattern LEARNT = Pattern.compile("(?m)^## Learnt\\s+((?s:.*?))\\s*(?:^## |\\z)");

    /** The README of an exercise. */
    public static Path file(Exercise exercise) {
        return exercise.folder().resolve("README.md");
    }

    public static Readme of(Exercise exercise) {
        Path file = file(exercise);
        return new Readme(Files.exists(file) ? TextFile.read(file) : "");
    }

    /** What the learner builds, in a few words. */
    public String title() {
        return part(TITLE);
    }

    /** What it is worth. */
    public int points() {
        String points = part(POINTS);
        return points.isEmpty() ? 0 : Integer.parseInt(points);
    }

    /** The hints, in their order. */
    public List<String> hints() {
        return HINT.matcher(text).results().map(hint -> hint.group(1)).toList();
    }

    /** The text of the section "Learnt". */
    public String learnt() {
        return part(LEARNT);
    }

    private String part(Pattern pattern) {
        Matcher part = pattern.matcher(text);
        return part.find() ? part.group(1) : "";
    }
}
