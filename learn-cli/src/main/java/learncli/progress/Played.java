package learncli.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.course.Lesson;
import learncli.course.LessonClasses;
import learncli.course.LessonProgram;
import learncli.course.LoadedProgram;

/**
 * The programs that a learner has run: an empty file for each in {@code .learn/played}, named after its class. An empty
 * file can't be damaged, and commands that run at the same time don't disturb each other.
 */
public final class Played {

    private final Path folder;

    public Played(Path root) {
        this.folder = root.resolve(".learn").resolve("played");
    }

    /** Compiles a lesson if need be, and gets one of its programs ready to run; notes that it is run. */
    public LoadedProgram load(Lesson lesson, String name, List<String> arguments, Path here) {
        LessonProgram program = lesson.program(name);
        Map<String, byte[]> classes = LessonClasses.upToDate(lesson, here);
        note(program.className());
        return new LoadedProgram(classes, program.className(), arguments);
    }

    /** Notes that a class is run, such as {@code lesson04.Step2Pool}. */
    public void note(String className) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(className), new byte[0]);
        } catch (IOException e) {
            // A warning would appear in the program's output. The map shows it as not run.
        }
    }

    /** The classes that were run. */
    public Set<String> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of(); // nothing was run yet; if the folder can't be read, Progress says so
        }
    }
}
