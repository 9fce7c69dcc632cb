package learncli.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name by which this command was started: in texts it is {@code ./learn}, which works in the course's folder alone. */
public final class Spoken {

    private static final String USUAL = "./learn";
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w./])\\./learn(?![\\w/-])");

    private Spoken() {}

    /** The text with the name that the user can type where he stands. */
    public static String here(String text) {
        return as(System.getProperty("learn.command", USUAL), text); // the launcher sets it
    }

    static String as(String name, String text) {
        if (name.equals(USUAL) || !text.contains(USUAL)) {
            return text;
        }
        String typed = name.matches("[\\w./~+@%:,-]+") ? name : "'" + name.replace("'", "'\\''") + "'"; // for a shell
        return COMMAND.matcher(text).replaceAll(Matcher.quoteReplacement(typed));
    }

    /** Prints to {@code stream}. */
    public static PrintWriter to(PrintStream stream) {
        PrintWriter plain = new PrintWriter(stream, true);
        FilterWriter named = new FilterWriter(plain) {
            @Override
            public void write(String text, int from, int length) {
                plain.write(here(text.substring(from, from + length)));
            }

            @Override
            public void write(char[] text, int from, int length) throws IOException {
                write(new String(text, from, length), 0, length);
            }
        };
        return new PrintWriter(named, true);
    }
}
