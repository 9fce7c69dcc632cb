package peerkit.interleavings;

import java.util.ArrayList;
import java.util.List;

/** Steps in the order of time, a column for each thread. */
final class StepTable {

    private final List<StepRow> rows = new ArrayList<>();

    /** Adds a row and returns its number. */
    int add(int column, int depth, StepText step) {
        StepRow last = last(column);
        if (last != null && last.isBlocked) {
            last.isBlocked = false;
            if (!last.step.resumed().isEmpty()) {
                rows.add(new StepRow(column, depth, StepText.of(last.step.resumed())));
            }
        }
        rows.add(new StepRow(column, depth, step));
        return rows.size() - 1;
    }

    /** Adds a row that belongs to no thread. */
    void aside(String text) {
        rows.add(StepRow.aside(text));
    }

    /** The last step in this column turns out to have to wait. */
    void blocked(int column) {
        StepRow last = last(column);
        if (last != null && !last.step.waiting().isEmpty()) {
            last.text = last.step.waiting();
            last.isBlocked = true;
        }
    }

    /** Whether the last step in this column has to wait. In a deadlock, every last step that can wait does. */
    boolean endsWithWait(int column, boolean deadlock) {
        if (deadlock) {
            blocked(column);
        }
        StepRow last = last(column);
        if (last == null || !last.isBlocked) {
            return deadlock;
        }
        last.isBlocked = false; // its text stays
        return true;
    }

    /** What began in {@code row} ends: shown in that row if nothing came in between, otherwise in a new one. */
    void end(int column, int depth, int row, CallWords ending) {
        StepRow begun = rows.get(row);
        begun.isBlocked = false;
        if (row == rows.size() - 1) {
            begun.text = ending.atOnce();
        } else {
            begun.text = ending.begun();
            if (!ending.later().isEmpty()) {
                add(column, depth, StepText.of(ending.later()));
            }
        }
    }

    String toString(int columns) {
        return new TableText(rows, columns).toString();
    }

    private StepRow last(int column) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).column == column) {
                return rows.get(i);
            }
        }
        return null;
    }
}
