package learncli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learncli.command.CheckCommand;
import learncli.command.DemoCommand;
import learncli.command.DiffCommand;
import learncli.command.DoctorCommand;
import learncli.command.HintCommand;
import learncli.command.LearnCommand;
import learncli.command.MapCommand;
import learncli.command.NextCommand;
import learncli.command.ReadCommand;
import learncli.command.ResetCommand;
import learncli.command.RunCommand;
import learncli.command.SolutionCommand;
import learncli.command.StepsCommand;
import learncli.command.TapCommand;
import learncli.command.WatchCommand;
import learncli.course.LoadedProgram;
import learncli.read.Browser;
import learncli.terminal.Colours;
import learncli.terminal.Failed;
import learncli.terminal.LineEditor;
import learncli.terminal.Misspelt;
import learncli.terminal.Output;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The {@code learn} command. {@link #execute} does what the command line says, and returns a status. If that is to start a
 * program, it only sets {@link #program}; {@code main} then runs it, with nothing else of ours on the stack.
 */
public final class Learn {

    private static final int NARROWEST = 55; // columns in which picocli can lay out its help
    private static final int NOT_WRAPPED = 1000;

    private final CommandLine commandLine;
    private LoadedProgram program;

    /** @param others that replace commands of the same name */
    public Learn(Path root, Path here, PrintWriter out, PrintWriter err, boolean colours, List<LearnCommand> others) {
        commandLine = new CommandLine(new MapCommand().in(root, here));
        Map<String, CommandLine> commands = new LinkedHashMap<>();
        Stream.of(forLearners(), Stream.of(help()), ForTeachers.entries(root), others.stream())
                .flatMap(some -> some)
                .map(command -> command instanceof LearnCommand ours ? ours.in(root, here) : command)
                .map(CommandLine::new)
                .forEach(command -> commands.put(command.getCommandName(), command));
        commands.forEach(commandLine::addSubcommand);
        int columns = Output.proseColumns(out);
        commandLine
                .setExpandAtFiles(false)
                .setColorScheme(Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(new Misspelt())
                .setExecutionExceptionHandler(new Failed())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(columns < NARROWEST ? NOT_WRAPPED : columns); // then Output wraps it
        // everything after LESSON is for the program, options included
        commandLine.getSubcommands().get("run").setStopAtPositional(true);
        commandLine.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, ForTeachers::commandList);
    }

    private Stream<LearnCommand> forLearners() {
        return Stream.of(
                new NextCommand(),
                new ReadCommand(Browser::open),
                new RunCommand(chosen -> program = chosen),
                new DemoCommand(chosen -> program = chosen),
                new StepsCommand(),
                new DiffCommand(),
                new TapCommand(),
                new CheckCommand(),
                new WatchCommand(),
                new HintCommand(),
                new SolutionCommand(),
                new ResetCommand(),
                new DoctorCommand());
    }

    /** Picocli's own command, worded like the others. */
    private static CommandSpec help() {
        CommandSpec help = CommandSpec.forAnnotatedObject(new CommandLine.HelpCommand());
        help.usageMessage()
                .header(new String[0])
                .synopsisHeading("Usage: ")
                .description("Shows the help for a command; without one, all commands.", "")
                .customSynopsis("./learn help [-h] [COMMAND]")
                .footer("", "For example: ./learn help check");
        return help;
    }

    /** Does what the command line says, short of starting a program; returns the exit status. */
    public int execute(String... arguments) {
        return commandLine.execute(arguments);
    }

    /** Only reads a command line; throws a picocli exception if it is wrong. */
    public CommandLine.ParseResult parse(String... arguments) {
        return commandLine.parseArgs(arguments);
    }

    /** The program to start, if the command line named one. */
    public Optional<LoadedProgram> program() {
        return Optional.ofNullable(program);
    }

    /** Throws what the program's {@code main} throws: the JVM reports it, and ends with status 1. */
    public static void main(String[] arguments) throws Throwable {
        start(arguments, List.of());
    }

    /** What {@link #main} does, with more commands. */
    public static void start(String[] arguments, List<LearnCommand> more) throws Throwable {
        Path here = Path.of("").toAbsolutePath();
        Path root = Path.of(System.getProperty("learn.root", ""))
                .toAbsolutePath()
                .normalize(); // learn.cmd ends it with a dot
        PrintWriter out = Output.to(System.out);
        PrintWriter err = Output.to(System.err);
        boolean terminal = Colours.isTerminal();
        Learn learn = new Learn(root, here, out, err, Colours.wanted(System.getenv(), terminal), more);
        int status = learn.execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
        if (learn.program().isPresent()) {
            if (terminal && learn.program().get().isChat()) {
                LineEditor.takeOver();
            }
            learn.program().get().run();
        }
    }
}
