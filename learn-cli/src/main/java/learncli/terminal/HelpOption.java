package learncli.terminal;

import picocli.CommandLine.Option;

/** The option {@code --help}, which every command has. */
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean asked; // read by picocli, which then shows the help instead of running the command
}
