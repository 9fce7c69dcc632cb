package lesson04.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lesson04.MultithreadedServer;

/** A server in a process of its own, which says in its first line where it listens. */
final class Contender implements AutoCloseable {

    private final String name;
    private final Process process;
    private final int port;

    private Contender(String name, List<String> command) throws IOException {
        this.name = name;
        this.process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(UTF_8);
        String first = out.readLine();
        if (first == null) {
            throw new IOException(name + " does not start");
        }
        this.port = Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));
        Thread rest = new Thread(() -> out.lines().forEach(line -> {}), "the rest of its output");
        rest.setDaemon(true);
        rest.start();
    }

    static Contender lesson4() throws IOException {
        return new Contender("lesson 4", java(MultithreadedServer.class, "0", "127.0.0.1", "10000"));
    }

    static Contender netty() throws IOException {
        return new Contender("Netty", java(NettyServer.class));
    }

    /**
     * The Python original.
     *
     * @throws IOException if there is no Python
     */
    static Contender python() throws IOException {
        Path script = Files.createTempFile("multithreaded_server", ".py");
        script.toFile().deleteOnExit();
        try (var text = Contender.class.getResourceAsStream("multithreaded_server.py")) {
            Files.write(script, text.readAllBytes());
        }
        return new Contender("Python", List.of("python3", script.toString()));
    }

    /** A program with a {@code main}, in a JVM with the default settings. */
    static List<String> java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /** Its memory in megabytes, as Linux counts it. */
    int megabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
