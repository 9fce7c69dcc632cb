package learncli.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learncli.terminal.Spelling;
import learncli.terminal.Trouble;

/** Finds the exercises of a course, also by what a learner types. */
public record Exercises(List<Exercise> all) {

    /** A lesson's number, perhaps followed by an exercise's; between them anything but letters. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:[^\\p{L}\\d]+(\\d{1,4}))?");

    private static final String TEST = "Test.java";
    private static final Pattern ID =
            Pattern.compile("@(?:peerkit\\.grading\\.)?ExerciseTest\\s*\\([^)]*?\\bid\\s*=\\s*\"([^\"]*)\"");

    /**
     * All exercises of the course in this folder, in their order, without those of lessons that need a newer JDK. Their
     * tests are read, not compiled, so that an error in one exercise doesn't hide the others.
     */
    public static Exercises in(Path root) {
        return in(root, Lesson::fitsJdk);
    }

    /** The same, with those of lessons that need a newer JDK. */
    public static Exercises forAnyJdk(Path root) {
        return in(root, lesson -> true);
    }

    private static Exercises in(Path root, Predicate<Lesson> wanted) {
        Path course = root.toAbsolutePath().normalize();
        List<Lesson> lessons = Folders.children(course).stream()
                .filter(Lesson::isLesson)
                .map(Lesson::in)
                .filter(wanted)
                .toList();
        List<Exercise> exercises = new ArrayList<>();
        for (Lesson lesson : lessons) {
            addAll(course, lesson.folder().resolve("exercises"), lesson.packageName() + ".exercise", exercises);
        }
        exercises.sort(Comparator.comparing(Exercise::lesson).thenComparing(Exercise::number));
        return new Exercises(exercises);
    }

    private static void addAll(Path course, Path module, String packageName, List<Exercise> exercises) {
        Exercise any = new Exercise("", course, module, packageName, "");
        for (Path test : Folders.sourcesIn(any.testSources())) {
            String file = test.getFileName().toString();
            Matcher id = ID.matcher(file.endsWith(TEST) ? SourceFile.roughly(test) : "");
            if (id.find()) {
                String className = file.substring(0, file.length() - TEST.length());
                exercises.add(new Exercise(id.group(1), course, module, packageName, className));
            }
        }
    }

    /** Those of the lesson with this number. */
    public List<Exercise> of(int lesson) {
        return all.stream().filter(exercise -> exercise.lesson() == lesson).toList();
    }

    /**
     * The exercise that a learner calls {@code 2.1} or {@code linereader}, or by the path of its folder or class, which a
     * shell completes.
     *
     * @throws Trouble if there is none; the message suggests one
     */
    public Exercise named(String typed) {
        String name = typed.replaceFirst("[/\\\\]+$", "")
                .replaceFirst("^.*[/\\\\]", "")
                .replaceFirst("(?:Test)?\\.java$", "")
                .replaceFirst("^(\\d+\\.\\d+)-.*", "$1");
        return all.stream()
                .filter(exercise ->
                        exercise.id().equals(name) || exercise.className().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Trouble.wrongCommand("There is no exercise '" + typed + "'. " + suggestion(name)));
    }

    /** Those that are called so, each once; all if nothing is typed. */
    public List<Exercise> named(List<String> typed) {
        return typed.isEmpty()
                ? all
                : typed.stream().map(this::named).distinct().toList();
    }

    private String suggestion(String name) {
        Matcher number = NUMBER.matcher(name);
        if (number.matches()) {
            int lesson = Integer.parseInt(number.group(1));
            String id = lesson + "." + number.group(2);
            if (all.stream().anyMatch(exercise -> exercise.id().equals(id))) {
                return "Did you mean: " + id + "?";
            }
            if (!of(lesson).isEmpty()) {
                return "Those of lesson " + lesson + " are " + ids(of(lesson)) + ".";
            }
        }
        String meant = Spelling.nearest(name, all, Exercise::className).stream()
                .map(exercise -> exercise.className() + " (" + exercise.id() + ")")
                .collect(Collectors.joining(" or "));
        return meant.isEmpty() ? "The exercises are " + ids(all) + "." : "Did you mean: " + meant + "?";
    }

    private static String ids(List<Exercise> exercises) {
        return exercises.stream().map(Exercise::id).collect(Collectors.joining(", "));
    }
}
