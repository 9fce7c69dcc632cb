package learncli.doctor;

import java.util.List;
import java.util.Locale;
import learncli.terminal.Colours;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * One thing that was looked at.
 *
 * @param advice what to do; empty if there is nothing to do
 */
public record Finding(Level level, String what, String advice) {

    /** How good or bad it is. */
    public enum Level {
        OK,
        /** The course works without it, but something in it doesn't. */
        NOTE,
        /** The course needs it. */
        MISSING
    }

    /** Each line may be longer than the terminal is wide. */
    public List<String> lines(Ansi colours) {
        Style style = level == Level.OK ? Style.fg_green : level == Level.NOTE ? Style.fg_yellow : Style.fg_red;
        String word = level.name().toLowerCase(Locale.ROOT);
        String label = "  " + Colours.painted(word, colours, style) + " ".repeat(9 - word.length());
        return advice.isEmpty() ? List.of(label + what) : List.of(label + what, " ".repeat(11) + advice);
    }

    static Finding ok(String what) {
        return new Finding(Level.OK, what, "");
    }

    static Finding note(String what, String advice) {
        return new Finding(Level.NOTE, what, advice);
    }

    static Finding noteUnless(boolean isEnough, String what, String advice) {
        return isEnough ? ok(what) : note(what, advice);
    }

    static Finding missing(String what, String advice) {
        return new Finding(Level.MISSING, what, advice);
    }
}
