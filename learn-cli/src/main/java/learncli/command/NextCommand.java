package learncli.command;

import java.nio.file.Path;
import learncli.progress.Way;
import learncli.terminal.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./learn next}: the one thing to do next. */
@Command(
        name = "next",
        description = {"Says what to do next, and what to type for it.", ""},
        customSynopsis = "./learn next [-h]",
        footer = {"", "In each lesson: read its chapter, play its demo, run its steps, solve its exercises."})
public final class NextCommand implements Runnable {

    private final Path root;
    private final Path here;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    public NextCommand(Path root, Path here) {
        this.root = root;
        this.here = here;
    }

    @Override
    public void run() {
        Way way = Way.in(root, spec.commandLine().getErr()::println);
        way.next(here).forEach(spec.commandLine().getOut()::println);
    }
}
