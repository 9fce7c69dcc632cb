package coursetools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import learncli.terminal.Trouble;

/** Commands as a learner types them in the folder of the course, with the JDK that runs this. */
record Typed(Path root) {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    Process start(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(asStarted(command)).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private List<String> asStarted(List<String> command) {
        List<String> started = new ArrayList<>(command);
        if (WINDOWS) {
            started.addAll(0, List.of("cmd", "/c"));
            started.set(2, command.get(0).replace("./", ""));
        } else if (command.get(0).startsWith("./")) {
            started.set(0, root.resolve(command.get(0)).normalize().toString());
        }
        return started;
    }

    /** What a command did. */
    record Run(Duration time, int status, List<String> lines) {}

    /** Runs a command, which must succeed, and returns how long that took. */
    Duration run(List<String> command) throws IOException, InterruptedException {
        Run run = run(command, LONGEST, line -> {});
        if (run.status() != 0) {
            throw failed(command, run);
        }
        return run.time();
    }

    /**
     * Runs a command. Each line it prints goes to {@code lines} at once.
     *
     * @throws Trouble if it takes longer than {@code limit}; then it is killed
     */
    Run run(List<String> command, Duration limit, Consumer<String> lines) throws IOException, InterruptedException {
        List<String> printed = new ArrayList<>();
        long start = System.nanoTime();
        Process process = start(command);
        Executor later = CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(() -> stop(process), later); // which ends its output
        try {
            process.inputReader().lines().peek(lines).forEach(printed::add);
            int status = process.waitFor();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            if (time.compareTo(limit) >= 0) {
                throw Trouble.failed(String.join(" ", command) + " was ended after " + limit.toSeconds() + " s:\n"
                        + String.join("\n", printed));
            }
            return new Run(time, status, printed);
        } finally {
            alarm.cancel(false);
            stop(process);
        }
    }

    static Trouble failed(List<String> command, Run run) {
        return Trouble.failed(String.join(" ", command) + " failed:\n" + String.join("\n", run.lines()));
    }

    /** Ends a process, and those that it started. What it has printed can still be read. */
    static void stop(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        process.toHandle().destroyForcibly(); // Process.destroyForcibly closes the pipes
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
