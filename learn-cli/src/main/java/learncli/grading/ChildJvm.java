package learncli.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learncli.terminal.Shutdown;
import learncli.terminal.Trouble;

/** A JVM that was started, and can be killed. What it writes to standard error is nobody's output. */
public final class ChildJvm implements AutoCloseable {

    private static final long END = 10; // seconds for a process that was killed, or is ending

    private final Process process;
    private final BoundedOutput said;

    private ChildJvm(Process process) {
        this.process = process;
        this.said = BoundedOutput.of(process.getErrorStream(), "learn-jvm-error");
    }

    /** Runs a main class; does not wait until it is ready. */
    public static ChildJvm start(JvmStarter starter, Class<?> main) {
        return start(starter, WorkerCommand.quiet(List.of(), main));
    }

    static ChildJvm start(JvmStarter starter, List<String> arguments) {
        try {
            return new ChildJvm(starter.start(arguments));
        } catch (IOException e) {
            Shutdown.awaitIfBegun();
            throw Trouble.failed("Can't start a JVM for the tests: " + e, e);
        }
    }

    public InputStream in() {
        return process.getInputStream();
    }

    public OutputStream out() {
        return process.getOutputStream();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it has ended; false if it goes on. */
    boolean awaitEnd() throws InterruptedException {
        if (!process.waitFor(END, TimeUnit.SECONDS)) {
            return false;
        }
        if (process.exitValue() == Shutdown.BY_CTRL_C) {
            Shutdown.awaitIfBegun();
        }
        return true;
    }

    int status() {
        return process.exitValue();
    }

    /** What the JVM itself has said so far; if it has ended, all. */
    public String said() {
        try {
            if (!process.isAlive()) {
                said.awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return said.take();
    }

    /** Kills the process and those it has started, and waits until it is gone, even if this thread is interrupted. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly(); // Process.destroyForcibly closes the pipes: their end could not be seen
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
        process.destroy(); // closes the pipes
    }
}
