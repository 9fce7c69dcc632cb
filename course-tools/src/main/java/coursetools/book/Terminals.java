package coursetools.book;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import learncli.terminal.Trouble;

/** The terminals of a session, or of one command, and their ports. What goes wrong in a step is {@link Trouble}. */
final class Terminals implements AutoCloseable {

    private static final Duration PORT_TIME =
            Duration.ofSeconds(10); // for each session; somebody may just be ending a program

    /** In the source of a program that listens, and says so. */
    private static final Pattern SERVER = Pattern.compile("new ServerSocket\\(|listening on \"");

    private final Path root;
    private final LearnCommands commands;
    private final SortedSet<Integer> used = new TreeSet<>(); // ports
    private final Ports ports;
    private final Map<String, Terminal> all = new LinkedHashMap<>(); // in the order in which they were opened

    /**
     * Blocks while another session has one of the ports.
     *
     * @param texts the commands and what is typed, which name the ports
     */
    Terminals(Path root, LearnCommands commands, List<String> texts) throws IOException, InterruptedException {
        this.root = root;
        this.commands = commands;
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String text : texts) {
            String source = source(text);
            numbers.addAll(Ports.in(text));
            numbers.addAll(Ports.in(source));
            used.addAll(Ports.in(text));
            used.addAll(Ports.surelyIn(source));
        }
        this.ports = Ports.take(numbers);
    }

    /** Waits until the programs can use their ports. */
    void awaitPorts() throws IOException, InterruptedException {
        for (int port : used) {
            Ports.awaitFree(port, PORT_TIME);
        }
    }

    /** Runs one command to its end, with nothing typed. */
    String output(String command) throws IOException, InterruptedException {
        Terminal terminal = start("", command);
        terminal.program().endInput();
        if (!terminal.program().awaitEnd(Terminal.STEP_TIME)) {
            throw Trouble.failed("./learn " + command + " has not ended within " + Terminal.STEP_TIME.toSeconds()
                    + " s: what does not end by itself needs a session");
        }
        return terminal.shown();
    }

    void perform(Script.Step step) throws IOException, InterruptedException {
        if (step.verb() == Script.Verb.START) {
            awaitServers();
            start(step.at(), withPort(step.text()));
        } else {
            all.get(step.at()).perform(step.verb(), withPort(step.text()));
        }
    }

    /** The script is over, and every program that isn't a server ends by itself. */
    void awaitEnds() throws InterruptedException {
        for (Terminal terminal : all.values()) {
            if (!terminal.isServer()) {
                terminal.awaitEnd(": stop or close it");
            }
        }
    }

    /** What each terminal shows. */
    Map<String, String> screens() {
        Map<String, String> screens = new LinkedHashMap<>();
        all.forEach((name, terminal) -> screens.put(name, terminal.shown()));
        return screens;
    }

    private Terminal start(String name, String command) throws IOException {
        List<String> arguments = words(command);
        commands.wrong(arguments).ifPresent(wrong -> {
            throw Trouble.failed(wrong);
        });
        Startable startable = commands.program(arguments);
        boolean isServer =
                arguments.contains("tap") || SERVER.matcher(startable.source()).find();
        Terminal terminal = new Terminal(name, command, RunningProgram.start(startable, root), isServer);
        all.put(name, terminal);
        return terminal;
    }

    /** That of the program which this starts; empty if it starts none. */
    private String source(String text) {
        try {
            return commands.program(words(text)).source();
        } catch (Trouble e) {
            return ""; // its step will tell
        }
    }

    private static List<String> words(String command) {
        return new CommandLine(command, 0, false).words();
    }

    private void awaitServers() throws InterruptedException {
        for (Terminal terminal : all.values()) {
            terminal.awaitListening();
        }
    }

    private String withPort(String text) throws InterruptedException {
        if (!text.contains("$PORT")) {
            return text;
        }
        awaitServers();
        String port = "";
        for (Terminal terminal : all.values()) {
            port = terminal.port().orElse(port);
        }
        if (port.isEmpty()) {
            throw Trouble.failed("no program listens on a port yet, which $PORT could be");
        }
        return text.replace("$PORT", port);
    }

    /** Ends the programs that still run, and lets other sessions have the ports. */
    @Override
    public void close() throws IOException {
        all.values().forEach(terminal -> terminal.program().close());
        ports.close();
    }
}
