package lesson04.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;

/** The {@link LoadGenerator}, in a JVM of its own. */
final class Load implements AutoCloseable {

    private final Process process;
    private final PrintStream commands;
    private final BufferedReader answers;

    Load() throws IOException {
        process = new ProcessBuilder(Contender.java(LoadGenerator.class))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        commands = new PrintStream(process.getOutputStream(), true, UTF_8);
        answers = process.inputReader(UTF_8);
    }

    /** Round trips a second, while each of the clients always has one line on its way. */
    long talk(Contender server, int clients, long millis) throws IOException {
        return ask("talk " + server.port() + " " + clients + " " + millis);
    }

    /** Has clients connect all at once and stay; returns after how many milliseconds the last one was connected. */
    long hold(Contender server, int clients) throws IOException {
        return ask("hold " + server.port() + " " + clients);
    }

    /** Has the held clients leave. */
    void drop() throws IOException {
        ask("drop");
    }

    private long ask(String command) throws IOException {
        commands.println(command);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the load generator has ended at: " + command);
        }
        return Long.parseLong(answer);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
