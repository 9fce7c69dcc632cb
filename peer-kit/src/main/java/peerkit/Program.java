package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A class with a {@code main}, run in its own JVM with the test's class path. Its console is captured; its exit status
 * and the effect of Ctrl-C are real. {@link #close} ends it if it is still running.
 */
public final class Program implements AutoCloseable {

    private final String name;
    private final Process process;
    private final CapturedOutput out = new CapturedOutput("standard output");
    private final CapturedOutput err = new CapturedOutput("standard error");
    private final List<Thread> pumps;

    private Duration patience = Patience.limit();

    private Program(String name, Process process) {
        this.name = name;
        this.process = process;
        CapturedOutput.showTogether(out, err);
        this.pumps = List.of(
                pump(process.getInputStream(), out, "program-output"),
                pump(process.getErrorStream(), err, "program-errors"));
    }

    /** Starts {@code main} with these arguments. */
    public static Program start(Class<?> main, String... arguments) {
        return of(main).start(arguments);
    }

    /** A program to start with {@linkplain Launch further settings}. */
    public static Launch of(Class<?> main) {
        return new Launch(main);
    }

    /** How a program is started: settings of its JVM and of its process. */
    public static final class Launch {

        /** Without the last one, two JVMs that start at the same moment may print a warning on standard output. */
        private static final List<String> FAST_START =
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

        private static final List<String> UTF8 = List.of(
                "-Dstdin.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dfile.encoding=UTF-8");

        /**
         * Variables from which a JVM takes options. It says so on standard error, in the middle of the program's
         * output.
         */
        private static final List<String> JVM_VARIABLES =
                List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

        /**
         * On Linux, a JVM's own threads now and then read the limits of its container, and hold a descriptor for that
         * moment: {@link AllDescriptors} would miss it, and a server would then get it.
         */
        private static final List<String> NO_DESCRIPTORS_OF_ITS_OWN =
                System.getProperty("os.name").equals("Linux") ? List.of("-XX:-UseContainerSupport") : List.of();

        private final Class<?> main;
        private final List<String> jvmOptions = new ArrayList<>();
        private int descriptors;

        private Launch(Class<?> main) {
            this.main = main;
        }

        /** Adds an option of the JVM, such as {@code -Xmx64m} or {@code -Dname=value}. */
        public Launch jvm(String option) {
            jvmOptions.add(option);
            return this;
        }

        /** Limits the file descriptors of the process ({@code ulimit -n}; not on Windows). */
        public Launch descriptors(int most) {
            descriptors = most;
            return this;
        }

        public Program start(String... arguments) {
            List<String> command = new ArrayList<>();
            if (ctrlCIsIgnored()) {
                command.addAll(List.of("env", "--default-signal=INT"));
            }
            if (descriptors > 0) {
                command.addAll(List.of("sh", "-c", "ulimit -n " + descriptors + " && exec \"$@\"", "sh"));
            }
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(FAST_START);
            command.addAll(UTF8);
            if (descriptors > 0) {
                command.addAll(NO_DESCRIPTORS_OF_ITS_OWN);
            }
            command.addAll(jvmOptions); // after ours: of two, the last one counts
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().keySet().removeAll(JVM_VARIABLES);
            try {
                return new Program(main.getSimpleName(), builder.start());
            } catch (IOException e) {
                throw new UncheckedIOException("can't start " + main.getName(), e);
            }
        }
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
            joinPumps();
            throw block("Ctrl-C is pressed")
                    .words("a running program", "it has ended with status " + process.exitValue())
                    .means("the program should have kept running until Ctrl-C")
                    .failure();
        }
        try {
            int status = new ProcessBuilder("kill", "-INT", Long.toString(pid()))
                    .start()
                    .waitFor();
            if (status != 0 && isAlive()) { // else it ended by itself just now, and awaitExit() will tell
                throw new IllegalStateException("kill ended with status " + status);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("can't run kill", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pressing Ctrl-C", e);
        }
    }

    /** Waits until the program has ended and all its output is captured; returns its exit status. */
    public int awaitExit() {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw block("expects it to end")
                        .words("the end of the program", "still running after " + Patience.inWords(patience))
                        .means("a thread that is not a daemon has not ended, or the program waits for input or for a"
                                + " peer")
                        .failure();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a program's end", e);
        }
        joinPumps();
        return process.exitValue();
    }

    /** Kills the program if it is still running. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        joinPumps();
    }

    private FailureBlock block(String doing) {
        FailureBlock block = new FailureBlock(name + ": " + doing);
        return block.line("output", out.text().isEmpty() ? "nothing" : out.text())
                .line("errors", err.text().isEmpty() ? "nothing" : err.text());
    }

    private void joinPumps() {
        try {
            for (Thread pump : pumps) {
                pump.join(Patience.LIMIT.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread pump(InputStream from, CapturedOutput to, String name) {
        Thread pump = new Thread(
                () -> {
                    try (from) {
                        from.transferTo(to.bytes());
                    } catch (IOException e) {
                        to.stream().println("(the program's output broke off: " + e.getMessage() + ")");
                    } finally {
                        to.end();
                    }
                },
                name);
        pump.setDaemon(true);
        pump.start();
        return pump;
    }

    /**
     * A shell that runs this test in the background may make it ignore Ctrl-C, and a child process would inherit that;
     * {@code env} then puts it right. Linux shows the ignored signals as a bit set, in which {@code SIGINT} is bit 2.
     */
    private static boolean ctrlCIsIgnored() {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> line.substring(7).trim())
                    .anyMatch(bits -> (Long.parseUnsignedLong(bits, 16) & 2) != 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
