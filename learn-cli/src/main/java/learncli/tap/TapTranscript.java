package learncli.tap;

import java.util.function.Consumer;

/** Prints what a tap sees like the script of a play, as the demos do: one event a line, the actor first, in colour. */
public final class TapTranscript {

    static final String TAP = "tap";
    static final String SERVER = "server";
    static final String CLIENT = "client"; // followed by its number

    private static final String TAPS_COLOUR = "\u001b[34m";
    private static final String SERVERS_COLOUR = "\u001b[33m";
    private static final String[] CLIENTS_COLOURS = {"\u001b[36m", "\u001b[32m", "\u001b[35m"}; // in turn
    private static final String NO_COLOUR = "\u001b[0m";

    private final Consumer<String> print; // guarded by this: several threads print
    private final boolean colours;
    private boolean ended; // guarded by this

    /** @param print shows a line at once */
    public TapTranscript(Consumer<String> print, boolean colours) {
        this.print = print;
        this.colours = colours;
    }

    synchronized void line(String actor, String event) {
        if (!ended) {
            String name = String.format("%-8s ", actor);
            print.accept((colours ? colour(actor) + name + NO_COLOUR : name) + event);
        }
    }

    /** Prints a last line. After it, nothing is printed. */
    public synchronized void end(String lastWords) {
        if (!ended) {
            ended = true;
            print.accept("");
            print.accept(lastWords);
        }
    }

    private static String colour(String actor) {
        return switch (actor) {
            case TAP -> TAPS_COLOUR;
            case SERVER -> SERVERS_COLOUR;
            default -> {
                int number = Integer.parseInt(actor.substring(CLIENT.length()));
                yield CLIENTS_COLOURS[number % CLIENTS_COLOURS.length];
            }
        };
    }
}
