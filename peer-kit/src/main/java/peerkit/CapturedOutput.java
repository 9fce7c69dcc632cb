package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program has printed, as UTF-8. A test can wait for it in another thread. */
public final class CapturedOutput {

    private static final Pattern PORT_AT_END = Pattern.compile(":(\\d{1,5})$");

    private final String name;
    private final ByteArrayOutputStream bytes =
            new ByteArrayOutputStream(); // guarded by itself: its methods synchronize
    private final PrintStream stream = new PrintStream(bytes, true, UTF_8);
    private Duration patience = Patience.limit();
    private volatile CapturedOutput other;
    private volatile boolean hasEnded;

    /** Failures show {@code name}, for example "standard output". */
    CapturedOutput(String name) {
        this.name = name;
    }

    /** Lets each failure also show what was printed to the other stream, which often shows the cause. */
    static void showTogether(CapturedOutput out, CapturedOutput err) {
        out.other = err;
        err.other = out;
    }

    /** How long to wait for this output; {@link Patience#limit()} unless set. */
    public CapturedOutput patience(Duration patience) {
        this.patience = patience;
        return this;
    }

    /** The stream that the program prints to. */
    public PrintStream stream() {
        return stream;
    }

    /** Captures what comes from this stream until it ends, in a thread of this name. */
    void captureAll(InputStream printed, String threadName) {
        Thread thread = new Thread(
                () -> {
                    try (printed) {
                        printed.transferTo(bytes);
                    } catch (IOException e) {
                        stream.println("(the program's output broke off: " + e.getMessage() + ")");
                    } finally {
                        hasEnded = true;
                    }
                },
                threadName);
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether nothing more will be printed, because the program has ended. */
    boolean hasEnded() {
        return hasEnded;
    }

    /** Everything printed so far; each line ends in {@code \n}, even on Windows. */
    public String text() {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** The lines printed so far, including an unfinished last line. */
    public List<String> lines() {
        return text().lines().toList();
    }

    /**
     * Waits until {@code text} has been printed, within a line or across several, and returns everything printed so
     * far.
     */
    public String await(String text) {
        return await("the text " + Quoted.text(text), text, printed -> printed.contains(text));
    }

    /** Waits for a whole line that contains {@code part}, and returns the first such line. */
    public String awaitLine(String part) {
        String printed = await("a line with " + Quoted.text(part), part, all -> lineWith(part, all) != null);
        return lineWith(part, printed);
    }

    /** Waits for the line in which a server says where it listens, and returns the port at the end of the line. */
    public int awaitPort() {
        String line = awaitLine("listening on ");
        Matcher port = PORT_AT_END.matcher(line);
        if (!port.find()) {
            throw new FailureBlock(name + ": expects the server's port")
                    .words(
                            "a line that ends in an address, such as 127.0.0.1:7777",
                            Quoted.text(line).toString())
                    .means("the line doesn't end in a colon and the port")
                    .failure();
        }
        return Integer.parseInt(port.group(1));
    }

    private String await(String what, String part, Predicate<String> enough) {
        Patience.waitUntil(() -> hasEnded || enough.test(text()), patience);
        boolean noMoreCouldCome = hasEnded; // read before the text, which is then complete
        String printed = text();
        if (enough.test(printed)) {
            return printed;
        }
        FailureBlock block = new FailureBlock(name + ": expects output").words(what, shown(printed));
        if (other != null && noMoreCouldCome) { // the other one ends as well, but another thread reads it
            Patience.waitUntil(other::hasEnded, Patience.LIMIT);
        }
        if (other != null && !other.text().isEmpty()) {
            block.line(other.name.equals("standard error") ? "errors" : "output", shown(other.text()));
        }
        throw block.means(whyNot(printed.contains(part), noMoreCouldCome)).failure();
    }

    private String whyNot(boolean isPrinted, boolean noMoreCouldCome) {
        if (isPrinted) {
            return "it was printed, but without a newline at the end of its line";
        }
        return noMoreCouldCome
                ? "the program ended without printing it"
                : "it was not printed within " + Patience.inWords(patience) + ", or not flushed";
    }

    private static String shown(String text) {
        return text.isEmpty() ? "nothing" : text;
    }

    private static String lineWith(String part, String printed) {
        String ended = printed.substring(0, printed.lastIndexOf('\n') + 1);
        return ended.lines().filter(line -> line.contains(part)).findFirst().orElse(null);
    }
}
