package coursetools;

import java.util.List;
import learncli.Learn;
import learncli.command.LearnCommand;

/** The {@code learn} command with those for teachers and authors: the launcher starts it when one of these is typed. */
public final class CourseTools {

    private CourseTools() {}

    public static void main(String[] arguments) throws Throwable {
        Learn.start(arguments, commands());
    }

    static List<LearnCommand> commands() {
        return List.of(
                new ProveCommand(),
                new BenchmarkCommand(),
                new BookCommand(),
                new MeasureCommand(),
                new GradeCommand(),
                new EditionCommand(),
                new ExportCommand());
    }
}
