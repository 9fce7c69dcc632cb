package peerkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program has printed, as UTF-8; a test can wait for it from another thread. */
public final class CapturedOutput {

    private static final Pattern PORT_AT_END = Pattern.compile(":(\\d{1,5})$");

    private final String name;
    private final ByteArrayOutputStream bytes =
            new ByteArrayOutputStream(); // guarded by itself: its methods synchronize
    private final PrintStream stream = new PrintStream(bytes, true, UTF_8);
    private Duration patience = Patience.limit();
    private volatile CapturedOutput other;
    private volatile boolean hasEnded;

    /** {@code name} stands in the messages of failures: "standard output", say. */
    CapturedOutput(String name) {
        this.name = name;
    }

    /** Has each failure show what was printed to the other stream, too: there the cause often stands. */
    static void showTogether(CapturedOutput out, CapturedOutput err) {
        out.other = err;
        err.other = out;
    }

    /** How long this output is waited for; {@link Patience#limit()} unless set. */
    public CapturedOutput patience(Duration patience) {
        this.patience = patience;
        return this;
    }

    /** Where the program prints to. */
    public PrintStream stream() {
        return stream;
    }

    OutputStream bytes() {
        return bytes;
    }

    /** Nothing more will be printed: the program has ended. */
    void end() {
        hasEnded = true;
    }

    /** Everything printed so far; each line ends in {@code \n}, on Windows too. */
    public String text() {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** The lines printed so far, the last one also if it has not ended yet. */
    public List<String> lines() {
        return text().lines().toList();
    }

    /** Waits until {@code text} has been printed, as part of a line or over several, and returns all printed so far. */
    public String await(String text) {
        return await("the text " + Quoted.text(text), text, printed -> printed.contains(text));
    }

    /** Waits for a whole line that contains {@code part} and returns it, the first one if there are several. */
    public String awaitLine(String part) {
        String printed = await("a line with " + Quoted.text(part), part, all -> lineWith(part, all) != null);
        return lineWith(part, printed);
    }

    /** Waits for the line in which a server says where it listens, and returns the port at its end. */
    public int awaitPort() {
        String line = awaitLine("listening on ");
        Matcher port = PORT_AT_END.matcher(line);
        if (!port.find()) {
            throw new FailureBlock(name + ": is read for the server's port")
                    .words(
                            "a line that ends in an address, such as 127.0.0.1:7777",
                            Quoted.text(line).toString())
                    .means("the port does not stand at the end of the line, behind a colon")
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
        FailureBlock block = new FailureBlock(name + ": is waited for").words(what, shown(printed));
        if (other != null && !other.text().isEmpty()) {
            block.line(other.name.equals("standard error") ? "errors" : "output", shown(other.text()));
        }
        throw block.means(whyNot(printed.contains(part), noMoreCouldCome)).failure();
    }

    private String whyNot(boolean isPrinted, boolean noMoreCouldCome) {
        if (isPrinted) {
            return "it is printed, but no newline ends its line";
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
