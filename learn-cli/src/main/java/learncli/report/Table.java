package learncli.report;

import learncli.course.Exercise;
import learncli.progress.Standing.State;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Lines in columns. */
public final class Table {

    private Table() {}

    /** An exercise in a list; {@code more} comes after its state. */
    public static String row(Exercise exercise, State state, String more, Ansi colours) {
        String name = "  " + exercise.id() + " " + padded(exercise.className(), 16);
        String word = padded(state.inWords(), 13);
        return (name + (colours.enabled() ? colour(state) + word + Style.reset.on() : word) + more).stripTrailing();
    }

    /** Without {@code String.format}, whose first use is slow. */
    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String colour(State state) {
        IStyle style = switch (state) {
            case SOLVED -> Style.fg_green;
            case FAILING, GONE -> Style.fg_red;
            case BEGUN -> Style.fg_yellow;
            case NOT_STARTED -> Style.faint;
        };
        return style.on();
    }
}
