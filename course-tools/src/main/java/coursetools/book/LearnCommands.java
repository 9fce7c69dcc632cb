package coursetools.book;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import learncli.course.Course;
import learncli.course.Exercises;
import learncli.course.Jdk;
import learncli.course.Lesson;
import learncli.course.LessonClasses;
import learncli.course.LessonProgram;
import learncli.terminal.Misspelt;
import learncli.terminal.Trouble;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What {@code ./learn} makes of a command line. */
public final class LearnCommands {

    private final Path here;
    private final Course course;
    private final Exercises exercises;
    private final Function<String[], ParseResult> parser;
    private final Map<String, Path> classes = new HashMap<>(); // where they are, by the lesson's folder
    private final Map<String, List<LessonProgram>> programs = new HashMap<>();

    /** @param parser throws a picocli exception if the command line is wrong */
    public LearnCommands(Path root, Path here, Function<String[], ParseResult> parser) {
        this.here = here;
        this.course = Course.in(root);
        this.exercises = Exercises.in(root);
        this.parser = parser;
    }

    /**
     * What is wrong with this command line: no such command, lesson, program, exercise or option. A word in capital letters,
     * such as {@code N} or {@code PROGRAM}, stands for any.
     */
    synchronized Optional<String> wrong(List<String> arguments) {
        StringWriter said = new StringWriter();
        String[] line = arguments.toArray(String[]::new);
        try {
            ParseResult parsed = parser.apply(line);
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            if (!parsed.isUsageHelpRequested()) {
                checkNames(parsed);
            }
            return Optional.empty();
        } catch (ParameterException e) {
            e.getCommandLine().setErr(new PrintWriter(said, true));
            new Misspelt().handleParseException(e, line);
            return Optional.of(said.toString().lines().findFirst().orElse("can't be understood"));
        } catch (Trouble e) {
            return Optional.of(e.getMessage());
        }
    }

    /** To picocli, lessons, programs and exercises are plain words. This looks up whether they exist. */
    private void checkNames(ParseResult parsed) {
        Lesson lesson = null;
        for (PositionalParamSpec parameter : parsed.matchedPositionals()) {
            for (String word : parameter.stringValues()) {
                if (word.matches("[A-Z]+")) { // stands for any
                    continue;
                }
                switch (parameter.paramLabel()) {
                    case "LESSON" -> {
                        if (course.tooNew(word).isPresent()) {
                            return; // a newer JDK can tell
                        }
                        lesson = course.lesson(word);
                    }
                    case "PROGRAM", "A", "B" -> {
                        if (lesson != null) {
                            program(lesson, word);
                        }
                    }
                    case "EXERCISE" -> exercises.named(word);
                    default -> {
                        // a file, a number or an address, which the command checks
                    }
                }
            }
        }
    }

    /** The program that this command line starts: one of a lesson, or {@code ./learn} itself, which does its own work. */
    synchronized Startable program(List<String> arguments) {
        boolean demo = arguments.size() == 2 && arguments.get(0).equals("demo");
        boolean run = arguments.size() > 2 && arguments.get(0).equals("run");
        if (!demo && !run) {
            return new Startable(System.getProperty("java.class.path"), "learncli.Learn", arguments, "");
        }
        Lesson lesson = course.lesson(arguments.get(1));
        LessonProgram program = program(lesson, demo ? Lesson.DEMO : arguments.get(2));
        Path compiled = classes.computeIfAbsent(lesson.folderName(), name -> LessonClasses.folder(lesson, here));
        List<String> own = demo ? List.of() : arguments.subList(3, arguments.size());
        return new Startable(compiled.toString(), program.className(), own, source(lesson, program));
    }

    private static String source(Lesson lesson, LessonProgram program) {
        Path file = lesson.sources().resolve(program.className().replace('.', '/') + ".java");
        try {
            return Files.readString(file, Jdk.SOURCE_ENCODING);
        } catch (IOException e) {
            throw Trouble.failed("Can't read " + file + ": " + e, e);
        }
    }

    private LessonProgram program(Lesson lesson, String wanted) {
        return lesson.program(wanted, programs.computeIfAbsent(lesson.folderName(), name -> lesson.programs()));
    }
}
