package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** What a program has printed, as UTF-8; a test can wait for it from another thread. */
public final class CapturedOutput {

    private final String name;
    private final ByteArrayOutputStream bytes =
            new ByteArrayOutputStream(); // guarded by itself: its methods synchronize
    private final PrintStream stream = new PrintStream(bytes, true, UTF_8);

    /** {@code name} stands in the messages of failures: "standard output", say. */
    CapturedOutput(String name) {
        this.name = name;
    }

    /** Where the program prints to. */
    public PrintStream stream() {
        return stream;
    }

    OutputStream bytes() {
        return bytes;
    }

    /** Everything printed so far. */
    public String text() {
        return bytes.toString(UTF_8);
    }

    /** The lines printed so far, the last one also if it has not ended yet. */
    public List<String> lines() {
        return text().lines().toList();
    }

    /** Waits until {@code text} has been printed, as part of a line or over several, and returns all printed so far. */
    public String await(String text) {
        return await("text \"" + text + "\"", printed -> printed.contains(text));
    }

    /** Waits for a whole line that contains {@code part} and returns it, the first one if there are several. */
    public String awaitLine(String part) {
        String printed = await("line with \"" + part + "\"", all -> lineWith(part, all) != null);
        return lineWith(part, printed);
    }

    /** Waits for the line in which a server says where it listens, and returns the port at its end. */
    public int awaitPort() {
        String line = awaitLine("listening on ");
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
    }

    private String await(String what, Predicate<String> enough) {
        Duration limit = Patience.LIMIT;
        if (!Patience.waitUntil(() -> enough.test(text()), limit)) {
            throw new FailureBlock(name + ": waits for a program's output")
                    .words("a " + what, text().isEmpty() ? "nothing" : "\n" + text().stripTrailing())
                    .means("it was not printed within " + limit.toSeconds() + " s, or not flushed")
                    .failure();
        }
        return text();
    }

    private static String lineWith(String part, String printed) {
        String ended = printed.substring(0, printed.lastIndexOf('\n') + 1);
        return ended.lines().filter(line -> line.contains(part)).findFirst().orElse(null);
    }
}
