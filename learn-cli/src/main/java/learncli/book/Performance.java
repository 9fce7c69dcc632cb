package learncli.book;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learncli.Trouble;

/** A session, or one command, as it is run: its programs, and what stands on their screens. */
final class Performance implements AutoCloseable {

    private static final Duration STEP_TIME = Duration.ofSeconds(20); // a client of lesson 2 waits 10 s for an answer
    private static final Duration OUTPUT_TIME = Duration.ofSeconds(30);
    private static final Pattern LISTENING = Pattern.compile("(?:listening on|in front of) \\S+:(\\d+)");

    private final Path root;
    private final LearnCommands commands;
    private final Ports ports = new Ports();
    private final Map<String, Terminal> terminals = new LinkedHashMap<>(); // in the order in which they were opened

    private record Terminal(String command, HostedProgram program, Screen screen, boolean isServer) {}

    /** What went wrong in a step. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    Performance(Path root, LearnCommands commands) {
        this.root = root;
        this.commands = commands;
    }

    /** Runs one command to its end, with nothing typed. */
    String output(String command) throws Failed, InterruptedException {
        start("", command);
        Terminal terminal = terminals.get("");
        terminal.program().endInput();
        if (!terminal.program().awaitEnd(OUTPUT_TIME)) {
            throw new Failed("./learn " + command + " has not ended within " + OUTPUT_TIME.toSeconds()
                    + " s: what does not end by itself needs a session");
        }
        return shown("");
    }

    void perform(Script.Step step) throws Failed, InterruptedException {
        if (step.verb() == Script.Verb.START) {
            awaitServers();
            start(step.at(), withPort(step.text()));
            return;
        }
        Terminal terminal = terminals.get(step.at());
        switch (step.verb()) {
            case AWAIT -> {
                if (!terminal.screen().await(withPort(step.text()), STEP_TIME)) {
                    throw new Failed("'" + withPort(step.text()) + "' did not appear; at the terminal " + step.at()
                            + " stands\n" + shown(step.at()).stripTrailing());
                }
            }
            case TYPE -> terminal.program().type(withPort(step.text()));
            case END_INPUT -> terminal.program().endInput();
            case END -> awaitEnd(step.at());
            case STOP -> terminal.program().interrupt();
            case CLOSE -> terminal.program().close();
            default -> throw new IllegalArgumentException("" + step);
        }
    }

    /** The script is over: what goes on by itself has ended, or waits for somebody to type. */
    void awaitQuiet() throws Failed, InterruptedException {
        for (Map.Entry<String, Terminal> entry : terminals.entrySet()) {
            if (!entry.getValue().isServer() && !entry.getValue().program().awaitQuiet(STEP_TIME)) {
                throw new Failed("the program at the terminal " + entry.getKey()
                        + " neither ends nor waits for input: stop or close it; there stands\n"
                        + shown(entry.getKey()).stripTrailing());
            }
        }
    }

    /** What stands at each terminal. */
    Map<String, String> screens() {
        Map<String, String> screens = new LinkedHashMap<>();
        terminals.keySet().forEach(at -> screens.put(at, shown(at)));
        return screens;
    }

    /** What stands at a terminal, the command included. */
    String shown(String at) {
        Terminal terminal = terminals.get(at);
        return ("$ ./learn " + terminal.command()).stripTrailing() + "\n"
                + terminal.screen().text();
    }

    private void awaitEnd(String at) throws Failed, InterruptedException {
        if (!terminals.get(at).program().awaitEnd(STEP_TIME)) {
            throw new Failed("the program at the terminal " + at + " has not ended; there stands\n"
                    + shown(at).stripTrailing());
        }
    }

    private void start(String at, String command) throws Failed {
        List<String> arguments = new CommandLine(command, 0, false).words();
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
        Screen screen = new Screen();
        HostedProgram program = new HostedProgram(startable, root, ports, screen);
        boolean isServer = startable.mainClass().endsWith("Server") || arguments.contains("tap");
        terminals.put(at, new Terminal(command, program, screen, isServer));
        program.start();
    }

    private void awaitServers() throws InterruptedException {
        for (Terminal terminal : terminals.values()) {
            if (terminal.isServer()) {
                terminal.screen().find(LISTENING, STEP_TIME);
            }
        }
    }

    private String withPort(String text) throws Failed, InterruptedException {
        if (!text.contains("$PORT")) {
            return text;
        }
        awaitServers();
        String port = null;
        for (Terminal terminal : terminals.values()) {
            Matcher listening = terminal.screen().find(LISTENING, Duration.ZERO);
            port = listening == null ? port : listening.group(1);
        }
        if (port == null) {
            throw new Failed("no program listens on a port yet, which $PORT could be");
        }
        return text.replace("$PORT", port);
    }

    @Override
    public void close() {
        terminals.values().forEach(terminal -> terminal.program().close());
    }
}
