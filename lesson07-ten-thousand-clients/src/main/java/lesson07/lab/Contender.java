package lesson07.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lesson07.EventLoopServer;
import lesson07.ThreadServer;

/** A server to be measured, in a JVM of its own, which says in its first line where it listens. */
public final class Contender implements AutoCloseable {

    private static final String SMALL_HEAP = "-Xms16m"; // at first; otherwise as much as the machine's memory suggests
    private static final String MANY = "100000"; // clients, more than are measured

    private final String name;
    private final List<String> command;
    private volatile Process process; // null: not started; volatile, because the shutdown hook's thread reads it
    private int port;

    private Contender(String name, List<String> command) {
        this.name = name;
        this.command = command;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close)); // after Ctrl-C no server is left
    }

    /** The lesson's servers, and perhaps another: its name, and the command that starts it. */
    public static List<Contender> all(List<String> another) {
        int loops = Math.max(2, Runtime.getRuntime().availableProcessors());
        List<Contender> all = new ArrayList<>();
        all.add(new Contender("platform threads", java(ThreadServer.class, "platform")));
        all.add(new Contender("virtual threads", java(ThreadServer.class, "virtual")));
        all.add(new Contender("1 event loop", java(EventLoopServer.class, "1")));
        all.add(new Contender(loops + " event loops", java(EventLoopServer.class, Integer.toString(loops))));
        if (!another.isEmpty()) {
            all.add(new Contender(another.get(0), another.subList(1, another.size())));
        }
        return all;
    }

    private static List<String> java(Class<?> server, String last) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path");
        return List.of(java, SMALL_HEAP, "-cp", path, server.getName(), "0", "127.0.0.1", MANY, last);
    }

    public void start() throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(UTF_8);
        String first = out.readLine(); // blocks until it listens
        if (first == null) {
            throw new IOException(name + " does not start");
        }
        port = Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));
        Thread rest = new Thread(() -> drop(out), "the rest of its output");
        rest.setDaemon(true);
        rest.start();
    }

    /** If nobody read its output, the server would block one day. */
    private static void drop(BufferedReader output) {
        try (output) {
            while (output.readLine() != null) {}
        } catch (IOException e) { // it has ended
        }
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    /** How long it has kept a processor busy so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The memory that it occupies, as Linux counts it; -1 on other systems. */
    public long megabytes() throws IOException {
        long kilobytes = status("VmRSS:");
        return kilobytes < 0 ? -1 : kilobytes / 1024;
    }

    /** Its threads of the operating system, the JVM's own included, as Linux counts them; -1 on other systems. */
    public long threads() throws IOException {
        return status("Threads:");
    }

    private long status(String key) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }
}
