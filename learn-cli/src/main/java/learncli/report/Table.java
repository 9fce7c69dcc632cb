package learncli.report;

import learncli.course.Exercise;
import learncli.progress.ExerciseStatus.State;
import learncli.terminal.Colours;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Lines in columns. */
public final class Table {

    private Table() {}

    /** An exercise in a list; {@code more} comes after its state. */
    public static String row(Exercise exercise, State state, String more, Ansi colours) {
        Style style = switch (state) {
            case SOLVED -> Style.fg_green;
            case FAILING, GONE -> Style.fg_red;
            case BEGUN -> Style.fg_yellow;
            case NOT_STARTED -> Style.faint;
        };
        String word = Colours.painted(padded(state.inWords(), 13), colours, style);
        return ("  " + exercise.id() + " " + padded(exercise.className(), 16) + word + more).stripTrailing();
    }

    /** Without {@code String.format}, whose first use is slow. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
