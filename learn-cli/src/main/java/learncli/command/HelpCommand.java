package learncli.command;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code ./learn help}: as picocli's own, in the words of the other commands. */
@Command(
        name = "help",
        description = {"Shows the help for a command; without one, all commands.", ""},
        customSynopsis = "./learn help [-h] [COMMAND]",
        footer = {"", "For example: ./learn help check"})
public final class HelpCommand extends LearnCommand {

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "Its name.")
    private String command;

    public HelpCommand(Path root, Path here) {
        super(root, here);
    }

    @Override
    public Integer call() {
        CommandLine learn = commandLine().getParent();
        CommandLine asked = command == null ? learn : learn.getSubcommands().get(command);
        if (asked == null) {
            throw new ParameterException(learn, "", null, command);
        }
        asked.usage(learn.getOut(), learn.getColorScheme());
        return 0;
    }
}
