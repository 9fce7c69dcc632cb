package coursetools.book;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import learncli.terminal.Trouble;

/** A terminal of a session: the command that was typed there, the program that it started, and what the screen shows. */
record Terminal(String name, String command, RunningProgram program, boolean isServer) {

    static final Duration STEP_TIME = Duration.ofSeconds(60); // a busy machine may need seconds to start a JVM
    private static final Pattern LISTENING = Pattern.compile("(?:listening on|in front of) \\S+:(\\d+)");

    /** Does what a step says, other than starting a program, with this text. */
    void perform(Script.Verb verb, String text) throws IOException, InterruptedException {
        switch (verb) {
            case AWAIT -> {
                if (!program.screen().await(text, STEP_TIME)) {
                    throw Trouble.failed("'" + text + "' did not appear; the terminal " + name + " shows\n"
                            + shown().stripTrailing());
                }
            }
            case TYPE -> {
                if (!program.type(text)) {
                    throw failed("has ended");
                }
            }
            case END_INPUT -> program.endInput();
            case END -> awaitEnd("");
            case STOP -> {
                program.interrupt();
                awaitEnd(" after Ctrl-C");
            }
            case CLOSE -> program.close();
            default -> throw new IllegalArgumentException(verb + " " + text);
        }
    }

    void awaitEnd(String more) throws InterruptedException {
        if (!program.awaitEnd(STEP_TIME)) {
            throw failed("has not ended" + more);
        }
    }

    /** If it is a server, waits until it listens, or has ended. */
    void awaitListening() throws InterruptedException {
        if (isServer && program.screen().find(LISTENING, STEP_TIME) == null && !program.awaitEnd(Duration.ZERO)) {
            throw failed("does not say where it is listening");
        }
    }

    /** The port on which it says that it listens. */
    Optional<String> port() throws InterruptedException {
        return Optional.ofNullable(program.screen().find(LISTENING, Duration.ZERO))
                .map(listening -> listening.group(1));
    }

    /** What the terminal shows, including the command. */
    String shown() {
        return ("$ ./learn " + command).stripTrailing() + "\n"
                + program.screen().text();
    }

    private Trouble failed(String what) {
        return Trouble.failed(
                "the program at the terminal " + name + " " + what + "; it shows\n" + shown().stripTrailing());
    }
}
