package coursetools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

    /** Runs a command, which must succeed, and returns how long that took. */
    Duration run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(command);
        try {
            String output = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                throw Trouble.failed(String.join(" ", command) + " failed:\n" + output);
            }
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            stop(process);
        }
    }

    /** Ends a process, and those that it started. */
    static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
