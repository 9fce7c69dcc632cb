package coursetools.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own, and the screen of its terminal. */
final class RunningProgram implements AutoCloseable {

    /** Without the last one, two JVMs that start at the same moment may print a warning on standard output. */
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

    private static final List<String> UTF8 = List.of(
            "-Dstdin.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Dfile.encoding=UTF-8");

    /** What a page shows must not depend on who runs the book; Windows needs its own variable for sockets. */
    private static final Set<String> KEPT_VARIABLES = Set.of("PATH", "SystemRoot");

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final Screen screen = new Screen();
    private final Thread reader = new Thread(this::readOutput, "reads what a program of the book prints");

    private RunningProgram(Process process) {
        this.process = process;
        RUNNING.add(process);
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts it in the folder of the course. */
    static RunningProgram start(Startable startable, Path root) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        command.addAll(UTF8);
        command.add("-Dlearn.root=" + root);
        command.addAll(List.of("-cp", startable.classPath(), startable.mainClass()));
        command.addAll(startable.arguments());
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.redirectErrorStream(true); // one pipe for both, so that the lines stay in order
        builder.environment().keySet().retainAll(KEPT_VARIABLES);
        builder.environment().put("LC_ALL", "C.UTF-8"); // the system's messages in English
        return new RunningProgram(builder.start());
    }

    Screen screen() {
        return screen;
    }

    /** Types a line; false if the program has ended. A pipe doesn't echo as a terminal does: the line is put on the screen. */
    boolean type(String line) {
        screen.echo(line + "\n");
        try {
            OutputStream keyboard = process.getOutputStream();
            keyboard.write((line + "\n").getBytes(UTF_8));
            keyboard.flush();
            return true;
        } catch (IOException e) { // nobody can read it any more
            return false;
        }
    }

    /** Ctrl-D. */
    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /**
     * Ctrl-C. This sends {@code SIGTERM}, which a JVM handles exactly as {@code SIGINT}; but a program may have inherited from
     * a shell that it ignores {@code SIGINT}.
     */
    void interrupt() {
        screen.echo("^C");
        process.toHandle().destroy(); // process.destroy() would close the pipe as well, and lose the last lines
    }

    /** Waits until it has ended and all that it printed is on the screen; returns false if that takes too long. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        reader.join(limit.toMillis());
        return !reader.isAlive();
    }

    /** Kills it, as when its terminal is closed; afterwards its ports are free. */
    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
        RUNNING.remove(process);
    }

    private void readOutput() {
        try (InputStream output = process.getInputStream()) {
            output.transferTo(screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            screen.end();
        }
    }
}
