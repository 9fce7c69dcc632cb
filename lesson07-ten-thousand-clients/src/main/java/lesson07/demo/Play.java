package lesson07.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints a demo like the script of a play: one event a line, the actor first, each in a colour of its own. */
final class Play {

    private static final String[] COLOURS = {"\u001b[36m", "\u001b[33m", "\u001b[32m", "\u001b[35m", "\u001b[34m"};
    private static final String NO_COLOUR = "\u001b[0m";

    private final PrintStream out;
    private final boolean colours;
    private final List<String> actors = new ArrayList<>(); // in order of appearance: each one's place is its colour

    Play(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** A play on this program's terminal; in colour, unless the output goes elsewhere or the user wants none. */
    static Play onTerminal() {
        String noColour = System.getenv("NO_COLOR"); // see no-color.org
        boolean understandsColours = System.getenv("WT_SESSION") != null // Windows Terminal
                || System.getenv("TERM") != null && !System.getenv("TERM").equals("dumb");
        boolean wanted = noColour == null || noColour.isEmpty();
        return new Play(System.out, System.console() != null && understandsColours && wanted);
    }

    /** A headline between two scenes. */
    void scene(String title) {
        out.println();
        out.println(title);
    }

    /** One event. */
    void line(String actor, String event) {
        if (!actors.contains(actor)) {
            actors.add(actor);
        }
        String name = String.format("%-9s", actor);
        out.println(
                colours ? COLOURS[actors.indexOf(actor) % COLOURS.length] + name + NO_COLOUR + event : name + event);
    }

    /** One event and, to its right, a remark for the reader. */
    void line(String actor, String event, String remark) {
        line(actor, String.format("%-28s %s", event, remark).stripTrailing());
    }

    /**
     * The bytes in quotes, as in a Java or Python string: a newline as {@code \n}, what is not ASCII as {@code \xc3}.
     */
    static String quoted(byte[] bytes) {
        StringBuilder text = new StringBuilder("\"");
        for (byte b : bytes) {
            switch (b) {
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '"', '\\' -> text.append('\\').append((char) b);
                default -> text.append(b >= ' ' && b < 0x7f ? Character.toString(b) : String.format("\\x%02x", b));
            }
        }
        return text.append('"').toString();
    }
}
