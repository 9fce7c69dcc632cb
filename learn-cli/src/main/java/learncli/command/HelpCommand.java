package learncli.command;

import learncli.terminal.HelpOption;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn help}: picocli's own has the same, in other words than the other commands'. */
@Command(
        name = "help",
        description = {"Shows the help for a command; without one, all commands.", ""},
        customSynopsis = "./learn help [-h] [COMMAND]",
        footer = {"", "For example: ./learn help check"})
public final class HelpCommand implements Runnable {

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "Its name.")
    private String command;

    @Override
    public void run() {
        CommandLine learn = spec.parent().commandLine();
        CommandLine asked = command == null ? learn : learn.getSubcommands().get(command);
        if (asked == null) {
            throw new ParameterException(learn, "", null, command);
        }
        asked.usage(learn.getOut(), learn.getColorScheme());
    }
}
