package coursetools;

import java.nio.file.Path;
import java.util.List;
import learncli.Learn;

/** The {@code learn} command with those for teachers and authors: the launcher starts it when one of these is typed. */
public final class CourseTools {

    private CourseTools() {}

    public static void main(String[] arguments) throws Throwable {
        Learn.start(arguments, CourseTools::commands);
    }

    /** The commands for the course in {@code root}, typed by a user in the folder {@code here}. */
    static List<?> commands(Path root, Path here) {
        return List.of(
                new ProveCommand(root, here),
                new BenchmarkCommand(root, here),
                new BookCommand(root, here),
                new MeasureCommand(root, here),
                new GradeCommand(root, here),
                new EditionCommand(root, here),
                new ExportCommand(root, here));
    }
}
