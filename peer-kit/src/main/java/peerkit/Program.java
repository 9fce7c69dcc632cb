package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * A class with a {@code main}, run in its own JVM with the test's class path. Its console is captured; its exit status
 * and the effect of Ctrl-C are real. {@link #close} ends it if it is still running.
 */
public final class Program implements AutoCloseable {

    private final String name;
    private final Process process;
    private final CapturedOutput out = new CapturedOutput("standard output");
    private final CapturedOutput err = new CapturedOutput("standard error");

    private Duration patience = Patience.limit();

    Program(String name, Process process) {
        this.name = name;
        this.process = process;
        CapturedOutput.showTogether(out, err);
        out.captureAll(process.getInputStream(), "program-output");
        err.captureAll(process.getErrorStream(), "program-errors");
    }

    /** Starts {@code main} with these arguments. */
    public static Program start(Class<?> main, String... arguments) {
        return of(main).start(arguments);
    }

    /** A program to start with further settings. */
    public static ProgramBuilder of(Class<?> main) {
        return new ProgramBuilder(main);
    }

    /** How long to wait for this program's output and for its end; {@link Patience#limit()} unless set. */
    public Program patience(Duration patience) {
        this.patience = patience;
        out.patience(patience);
        err.patience(patience);
        return this;
    }

    public CapturedOutput out() {
        return out;
    }

    public CapturedOutput err() {
        return err;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Types a line and Enter. */
    public Program type(String line) {
        try {
            OutputStream keyboard = process.getOutputStream();
            keyboard.write((line + "\n").getBytes(UTF_8));
            keyboard.flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("the program doesn't read its input any more", e);
        }
    }

    /** Ends the program's input, as Ctrl-D does. */
    public Program endInput() {
        try {
            process.getOutputStream().close();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("can't end the program's input", e);
        }
    }

    /** Presses Ctrl-C: sends {@code SIGINT}. Not on Windows, where you can't send another process such a signal. */
    public Program pressCtrlC() {
        if (!isAlive()) {
            awaitOutput();
            throw block("Ctrl-C is pressed")
                    .words("a running program", "it has ended with status " + process.exitValue())
                    .means("the program should have kept running until Ctrl-C")
                    .failure();
        }
        try {
            int status = new ProcessBuilder("kill", "-INT", Long.toString(pid()))
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
            if (status != 0 && isAlive()) { // otherwise it has just ended by itself, and awaitExit() will tell
                throw new IllegalStateException("kill ended with status " + status);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("can't run kill", e);
        }
    }

    /** Waits until the program has ended and all its output is captured; returns its exit status. */
    public int awaitExit() {
        if (!Patience.waitUntil(() -> !process.isAlive(), patience)) {
            throw block("expects it to end")
                    .words("the end of the program", "still running after " + Patience.inWords(patience))
                    .means("a thread that is not a daemon has not ended, or the program waits for input or for a peer")
                    .failure();
        }
        awaitOutput();
        return process.exitValue();
    }

    /** Kills the program if it is still running. */
    @Override
    public void close() {
        process.toHandle().destroyForcibly(); // Process.destroyForcibly closes the pipes: some output could be lost
        process.onExit().join(); // even if this thread is interrupted
        awaitOutput();
    }

    private FailureBlock block(String doing) {
        FailureBlock block = new FailureBlock(name + ": " + doing);
        return block.line("output", out.text().isEmpty() ? "nothing" : out.text())
                .line("errors", err.text().isEmpty() ? "nothing" : err.text());
    }

    private void awaitOutput() {
        Patience.waitUntil(() -> out.hasEnded() && err.hasEnded(), Patience.LIMIT);
    }
}
