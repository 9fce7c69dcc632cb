package coursetools.book;

import java.util.List;
import java.util.Optional;

/** What the book must know about the {@code ./learn} command. */
public interface LearnCommands {

    /**
     * What is wrong with this command line: no such command, lesson, program, exercise or option. A word in capital letters,
     * such as {@code N} or {@code PROGRAM}, stands for any.
     */
    Optional<String> wrong(List<String> arguments);

    /** The lesson's program that this command line starts; none if the command does its work itself. */
    Optional<Startable> program(List<String> arguments);
}
