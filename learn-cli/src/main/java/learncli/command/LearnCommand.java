package learncli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import learncli.progress.Progress;
import learncli.terminal.Output;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands have: the course, the option {@code --help}, and the terminal that they print to. */
public abstract class LearnCommand implements Callable<Integer> {

    /** The folder of the course. */
    protected Path root;

    /** Where the user is. */
    protected Path here;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help; // read by picocli, which then shows the help instead of running the command

    @Spec
    private CommandSpec spec;

    /** Says where the course is and where the user is, before the command is called. */
    public final LearnCommand in(Path course, Path user) {
        root = course;
        here = user;
        return this;
    }

    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    final Ansi colours() {
        return spec.commandLine().getColorScheme().ansi();
    }

    /** Prints paragraphs, each given as one line. */
    final void print(List<String> paragraphs) {
        Output.prose(out(), paragraphs);
    }

    final Progress progress() {
        return new Progress(root, err()::println);
    }
}
