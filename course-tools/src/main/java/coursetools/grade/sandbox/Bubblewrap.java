package coursetools.grade.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import learncli.grading.JvmStarter;

/**
 * Starts JVMs in namespaces of their own, by the program {@code bwrap}. Such a JVM sees itself alone, a network that leads
 * nowhere, and a file system with the JDK, the libraries and an empty folder in memory; it can read nothing else, and write
 * only there.
 */
final class Bubblewrap implements JvmFence {

    private static final long LONGEST_TRIAL = 20; // seconds

    private final ExecutorService starter = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "grade-sandbox-starter");
        thread.setDaemon(true);
        return thread;
    });
    private final BubblewrapCommand command = new BubblewrapCommand();
    private final List<Integer> processors = Processors.allowed();

    /** Whether a JVM starts in it on this machine. */
    static boolean works() {
        if (!BubblewrapCommand.isInstalled()) {
            return false;
        }
        try (Bubblewrap sandbox = new Bubblewrap()) {
            Process java = sandbox.starter(0).start(List.of("-Xmx64m", "-XX:+UseSerialGC", "-version"));
            java.getOutputStream().close();
            boolean ended = java.waitFor(LONGEST_TRIAL, TimeUnit.SECONDS);
            java.destroyForcibly();
            return ended && java.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public JvmStarter starter(int processor) {
        return arguments -> {
            List<String> line = command.on(processors.get(processor % processors.size()));
            line.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(line);
            builder.environment().clear(); // the sandbox's first process could show it
            return inTheStarter(builder);
        };
    }

    /** A sandbox ends with the thread that has started it, so one thread starts them all. */
    private Process inTheStarter(ProcessBuilder builder) throws IOException {
        try {
            return starter.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        starter.shutdownNow();
        command.close();
    }
}
