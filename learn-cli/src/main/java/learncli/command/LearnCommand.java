package learncli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import learncli.progress.Progress;
import learncli.terminal.HelpOption;
import learncli.terminal.Output;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands have: the course, the option {@code --help}, and the terminal that they print to. */
abstract class LearnCommand implements Callable<Integer> {

    /** The folder of the course. */
    final Path root;

    /** Where the user is. */
    final Path here;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    LearnCommand(Path root, Path here) {
        this.root = root;
        this.here = here;
    }

    final CommandLine commandLine() {
        return spec.commandLine();
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final void warn(String text) {
        spec.commandLine().getErr().println(text);
    }

    final Ansi colours() {
        return spec.commandLine().getColorScheme().ansi();
    }

    /** Prints paragraphs, each given as one line. */
    final void print(List<String> paragraphs) {
        Output.prose(out(), paragraphs);
    }

    final Progress progress() {
        return new Progress(root, this::warn);
    }
}
