package coursetools;

import coursetools.book.LearnCommands;
import coursetools.book.Startable;
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
import learncli.Learn;
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

/** Tells the book what {@code ./learn} makes of a command line. */
final class BookCommands implements LearnCommands {

    private final Path root;
    private final Path here;
    private final Function<Lesson, Path> compiler;
    private final Map<String, Path> classes = new HashMap<>(); // where they are, by the lesson's folder
    private final Map<String, List<LessonProgram>> programs = new HashMap<>();
    private Course course;
    private Exercises exercises;

    BookCommands(Path root, Path here) {
        this(root, here, lesson -> LessonClasses.folder(lesson, here));
    }

    /** {@code compiler} knows the folder of a lesson's classes; it is asked once for each. */
    BookCommands(Path root, Path here, Function<Lesson, Path> compiler) {
        this.root = root;
        this.here = here;
        this.compiler = compiler;
    }

    @Override
    public synchronized Optional<String> wrong(List<String> arguments) {
        StringWriter said = new StringWriter();
        String[] line = arguments.toArray(String[]::new);
        try {
            ParseResult parsed = learn().parse(line);
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

    private Learn learn() {
        PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
        return new Learn(root, here, nowhere, nowhere, false, CourseTools.commands());
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
                        if (course().tooNew(word).isPresent()) {
                            return; // a newer JDK can tell
                        }
                        lesson = course().lesson(word);
                    }
                    case "PROGRAM", "A", "B" -> {
                        if (lesson != null) {
                            program(lesson, word);
                        }
                    }
                    case "EXERCISE" -> exercises().named(word);
                    default -> {
                        // a file, a number or an address, which the command checks
                    }
                }
            }
        }
    }

    @Override
    public synchronized Optional<Startable> program(List<String> arguments) {
        boolean demo = arguments.size() == 2 && arguments.get(0).equals("demo");
        boolean run = arguments.size() > 2 && arguments.get(0).equals("run");
        if (!demo && !run) {
            return Optional.empty();
        }
        Lesson lesson = course().lesson(arguments.get(1));
        LessonProgram program = program(lesson, demo ? Lesson.DEMO : arguments.get(2));
        Path compiled = classes.computeIfAbsent(lesson.folderName(), name -> compiler.apply(lesson));
        List<String> own = demo ? List.of() : arguments.subList(3, arguments.size());
        return Optional.of(new Startable(compiled.toString(), program.className(), own, source(lesson, program)));
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

    private Course course() {
        if (course == null) {
            course = Course.in(root);
        }
        return course;
    }

    private Exercises exercises() {
        if (exercises == null) {
            exercises = Exercises.in(root);
        }
        return exercises;
    }
}
