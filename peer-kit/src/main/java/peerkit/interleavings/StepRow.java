package peerkit.interleavings;

/** A line of a {@link StepTable}: a step of one thread, or a remark. */
final class StepRow {

    private static final int ASIDE = -1; // the column of a row that belongs to no thread

    final int column;
    final int depth;
    final StepText step;
    String text; // as it is shown
    boolean isBlocked; // has to wait, and has not continued yet

    StepRow(int column, int depth, StepText step) {
        this.column = column;
        this.depth = depth;
        this.step = step;
        this.text = step.text();
    }

    /** A row that belongs to no thread. */
    static StepRow aside(String text) {
        return new StepRow(ASIDE, 0, StepText.of(text));
    }

    boolean isAside() {
        return column == ASIDE;
    }

    boolean isSame(StepRow other) {
        return column == other.column && depth == other.depth && text.equals(other.text);
    }

    String indented() {
        return "  ".repeat(depth) + text;
    }
}
