package coursetools.book;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learncli.terminal.Trouble;

/** The terminals of a session, or of one command: the programs that run there, and what their screens show. */
final class Terminals implements AutoCloseable {

    private static final Duration STEP_TIME = Duration.ofSeconds(60); // a busy machine may need seconds to start a JVM
    private static final Duration PORT_TIME =
            Duration.ofSeconds(10); // for each session; somebody may just be ending a program
    private static final Pattern LISTENING = Pattern.compile("(?:listening on|in front of) \\S+:(\\d+)");

    /** In the source of a program that listens, and says so. */
    private static final Pattern SERVER = Pattern.compile("new ServerSocket\\(|listening on \"");

    private final Path root;
    private final LearnCommands commands;
    private final SortedSet<Integer> used = new TreeSet<>(); // ports
    private final Ports ports;
    private final Map<String, Terminal> all = new LinkedHashMap<>(); // in the order in which they were opened

    private record Terminal(String command, RunningProgram program, boolean isServer) {}

    /** What went wrong in a step. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    /**
     * Blocks while another session has one of the ports.
     *
     * @param texts the commands and what is typed, which name the ports
     */
    Terminals(Path root, LearnCommands commands, List<String> texts) throws IOException, InterruptedException, Failed {
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
    void awaitPorts() throws IOException, InterruptedException, Failed {
        for (int port : used) {
            Ports.awaitFree(port, PORT_TIME);
        }
    }

    /** Runs one command to its end, with nothing typed. */
    String output(String command) throws Failed, IOException, InterruptedException {
        start("", command);
        RunningProgram program = all.get("").program();
        program.endInput();
        if (!program.awaitEnd(STEP_TIME)) {
            throw new Failed("./learn " + command + " has not ended within " + STEP_TIME.toSeconds()
                    + " s: what does not end by itself needs a session");
        }
        return shown("");
    }

    void perform(Script.Step step) throws Failed, IOException, InterruptedException {
        if (step.verb() == Script.Verb.START) {
            awaitServers();
            start(step.at(), withPort(step.text()));
            return;
        }
        RunningProgram program = all.get(step.at()).program();
        switch (step.verb()) {
            case AWAIT -> {
                if (!program.screen().await(withPort(step.text()), STEP_TIME)) {
                    throw new Failed("'" + withPort(step.text()) + "' did not appear; the terminal " + step.at()
                            + " shows\n" + shown(step.at()).stripTrailing());
                }
            }
            case TYPE -> {
                if (!program.type(withPort(step.text()))) {
                    throw failed(step.at(), "has ended");
                }
            }
            case END_INPUT -> program.endInput();
            case END -> awaitEnd(step.at(), "");
            case STOP -> {
                program.interrupt();
                awaitEnd(step.at(), " after Ctrl-C");
            }
            case CLOSE -> program.close();
            default -> throw new IllegalArgumentException("" + step);
        }
    }

    /** The script is over, and every program that isn't a server ends by itself. */
    void awaitEnds() throws Failed, InterruptedException {
        for (Map.Entry<String, Terminal> entry : all.entrySet()) {
            if (!entry.getValue().isServer()) {
                awaitEnd(entry.getKey(), ": stop or close it");
            }
        }
    }

    /** What each terminal shows. */
    Map<String, String> screens() {
        Map<String, String> screens = new LinkedHashMap<>();
        all.keySet().forEach(at -> screens.put(at, shown(at)));
        return screens;
    }

    /** What a terminal shows, including the command. */
    private String shown(String at) {
        Terminal terminal = all.get(at);
        return ("$ ./learn " + terminal.command()).stripTrailing() + "\n"
                + terminal.program().screen().text();
    }

    private void awaitEnd(String at, String more) throws Failed, InterruptedException {
        if (!all.get(at).program().awaitEnd(STEP_TIME)) {
            throw failed(at, "has not ended" + more);
        }
    }

    private Failed failed(String at, String what) {
        return new Failed("the program at the terminal " + at + " " + what + "; it shows\n"
                + shown(at).stripTrailing());
    }

    private void start(String at, String command) throws Failed, IOException {
        List<String> arguments = words(command);
        Startable startable;
        try {
            Optional<String> wrong = commands.wrong(arguments);
            if (wrong.isPresent()) {
                throw new Failed(wrong.get());
            }
            startable = commands.program(arguments).orElseGet(() -> Startable.learn(arguments));
        } catch (Trouble e) {
            throw new Failed(e.getMessage());
        }
        boolean isServer =
                arguments.contains("tap") || SERVER.matcher(startable.source()).find();
        all.put(at, new Terminal(command, RunningProgram.start(startable, root), isServer));
    }

    /** That of the program which this starts; empty if it starts none. */
    private String source(String text) {
        try {
            return commands.program(words(text)).map(Startable::source).orElse("");
        } catch (Trouble e) {
            return ""; // its step will tell
        }
    }

    private static List<String> words(String command) {
        return new CommandLine(command, 0, false).words();
    }

    private void awaitServers() throws Failed, InterruptedException {
        for (Map.Entry<String, Terminal> entry : all.entrySet()) {
            RunningProgram program = entry.getValue().program();
            if (entry.getValue().isServer()
                    && program.screen().find(LISTENING, STEP_TIME) == null
                    && !program.awaitEnd(Duration.ZERO)) {
                throw failed(entry.getKey(), "does not say where it is listening");
            }
        }
    }

    private String withPort(String text) throws Failed, InterruptedException {
        if (!text.contains("$PORT")) {
            return text;
        }
        awaitServers();
        String port = null;
        for (Terminal terminal : all.values()) {
            Matcher listening = terminal.program().screen().find(LISTENING, Duration.ZERO);
            port = listening == null ? port : listening.group(1);
        }
        if (port == null) {
            throw new Failed("no program listens on a port yet, which $PORT could be");
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
