package learncli.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learncli.terminal.Trouble;

/**
 * One lesson: its folder, its number, its title and its one idea.
 *
 * @param java the Java version that it is written in
 */
public record Lesson(Path folder, int number, String title, String idea, int java) {

    /** The name of the program that shows a lesson in one terminal. */
    public static final String DEMO = "Demo";

    private static final Pattern FOLDER = Pattern.compile("lesson\\d{2,4}-.+");

    public static boolean isLesson(Path folder) {
        return FOLDER.matcher(folder.getFileName().toString()).matches()
                && Files.isRegularFile(folder.resolve("pom.xml"));
    }

    /** Reads the lesson in a folder for which {@link #isLesson} is true. */
    public static Lesson in(Path folder) {
        String name = folder.getFileName().toString();
        int number = Integer.parseInt(name.substring("lesson".length(), name.indexOf('-')));
        Pom pom = Pom.read(folder.resolve("pom.xml"));
        String title = pom.name().isEmpty() ? name : pom.name();
        return new Lesson(
                folder, number, title, pom.description(), pom.release().orElse(Jdk.OLDEST));
    }

    /** Whether the JDK that runs this is new enough. */
    public boolean fitsJdk() {
        return java <= Runtime.version().feature();
    }

    /** {@code needs JDK 21 or newer}. */
    public String need() {
        return "needs JDK " + java + " or newer";
    }

    public String folderName() {
        return folder.getFileName().toString();
    }

    /** Such as {@code lesson02}. */
    public String packageName() {
        return folderName().substring(0, folderName().indexOf('-'));
    }

    public Path sources() {
        return folder.resolve(Path.of("src", "main", "java"));
    }

    /** The lesson's page in the book; it may not be there. */
    public Path chapter() {
        return folder.resolveSibling("docs").resolve(folderName() + ".md");
    }

    boolean isCalled(String wanted) {
        String name = wanted.replaceFirst("[/\\\\]$", ""); // a shell completes the name of a folder with a slash
        return name.equalsIgnoreCase(folderName())
                || name.equalsIgnoreCase(packageName())
                || name.matches("[0-9]{1,4}") && Integer.parseInt(name) == number;
    }

    /** The lesson's programs in reading order, {@code Demo} first. */
    public List<LessonProgram> programs() {
        return ProgramFinder.in(sources().resolve(packageName()));
    }

    /** The step with this number, or the program with this name; its case matters only if two names differ in nothing else. */
    public LessonProgram program(String wanted) {
        return program(wanted, programs());
    }

    /** The same, for a caller who has the lesson's {@link #programs} already. */
    public LessonProgram program(String wanted, List<LessonProgram> programs) {
        return programs.stream()
                .filter(program -> program.name().equals(wanted) || isStep(program, wanted))
                .findFirst()
                .or(() -> onlyOneLike(wanted, programs))
                .orElseThrow(() -> Trouble.wrongCommand("Lesson " + number + " has no "
                        + (wanted.matches("[0-9]+") ? "step " + wanted : "program '" + wanted + "'") + ". "
                        + listOf(programs)));
    }

    private static boolean isStep(LessonProgram program, String wanted) {
        return wanted.matches("[0-9]{1,4}") && program.isStep() && program.step() == Integer.parseInt(wanted);
    }

    private static Optional<LessonProgram> onlyOneLike(String wanted, List<LessonProgram> programs) {
        List<LessonProgram> alike = programs.stream()
                .filter(program -> program.name().equalsIgnoreCase(wanted))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** For a message: which programs there are. */
    public static String listOf(List<LessonProgram> programs) {
        return programs.isEmpty()
                ? "It has none yet."
                : "Its programs are "
                        + programs.stream().map(LessonProgram::name).collect(Collectors.joining(", ")) + ".";
    }
}
