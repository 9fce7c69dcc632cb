package peerkit.interleavings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Steps in the order of time, a column for each thread. */
final class StepTable {

    private static final int MOST_ROWS = 24;
    private static final int LONGEST_CYCLE = 6; // rows of a loop that are recognised as the same again
    private static final int MANY = 4; // rounds from which on one is enough
    private static final int ASIDE = -1; // the column of a row that belongs to no thread
    private static final String NEXT_COLUMN = "   ";

    private final List<Row> rows = new ArrayList<>();

    private static final class Row {
        final int column;
        final int depth;
        final StepWords.Step step;
        String text;
        boolean isBlocked;

        Row(int column, int depth, StepWords.Step step) {
            this.column = column;
            this.depth = depth;
            this.step = step;
            this.text = step.text();
        }

        boolean isSame(Row other) {
            return column == other.column && depth == other.depth && text.equals(other.text);
        }

        String indented() {
            return "  ".repeat(depth) + text;
        }
    }

    /** Adds a row and returns its number. */
    int add(int column, int depth, StepWords.Step step) {
        Row last = last(column);
        if (last != null && last.isBlocked) {
            last.isBlocked = false;
            if (!last.step.resumed().isEmpty()) {
                rows.add(new Row(column, depth, StepWords.Step.of(last.step.resumed())));
            }
        }
        rows.add(new Row(column, depth, step));
        return rows.size() - 1;
    }

    /** Adds a row that belongs to no thread. */
    void aside(String text) {
        rows.add(new Row(ASIDE, 0, StepWords.Step.of(text)));
    }

    /** The last step in this column turns out to have to wait. */
    void blocked(int column) {
        Row last = last(column);
        if (last != null && !last.step.waiting().isEmpty()) {
            last.text = last.step.waiting();
            last.isBlocked = true;
        }
    }

    /** Whether the last step in this column has to wait; in a deadlock each last one does that can. */
    boolean endsWithWait(int column, boolean deadlock) {
        if (deadlock) {
            blocked(column);
        }
        Row last = last(column);
        if (last == null || !last.isBlocked) {
            return deadlock;
        }
        last.isBlocked = false; // and stays as it is
        return true;
    }

    /** What began in {@code row} ends: told in that row if nothing came between, else in one of its own. */
    void end(int column, int depth, int row, StepWords.CallWords ending) {
        Row begun = rows.get(row);
        begun.isBlocked = false;
        if (row == rows.size() - 1) {
            begun.text = ending.atOnce();
        } else {
            begun.text = ending.begun();
            if (!ending.later().isEmpty()) {
                add(column, depth, StepWords.Step.of(ending.later()));
            }
        }
    }

    String toString(int columns) {
        List<Row> shown = shortened(withoutRepetitions(rows));
        int[] widths = new int[columns];
        for (int column = 0; column < columns; column++) {
            int number = column;
            widths[column] = IntStream.concat(
                            IntStream.of("thread 1".length()),
                            shown.stream()
                                    .filter(row -> row.column == number)
                                    .mapToInt(row -> row.indented().length()))
                    .max()
                    .orElseThrow();
        }
        StringBuilder text = new StringBuilder();
        boolean headed = false;
        for (Row row : shown) {
            if (!headed && row.column != ASIDE) {
                text.append(heading(widths)).append('\n');
                headed = true;
            }
            text.append(row.column == ASIDE ? row.text : " ".repeat(start(widths, row.column)) + row.indented())
                    .append('\n');
        }
        return ObjectNames.settle(text.toString());
    }

    private static String heading(int[] widths) {
        StringBuilder heading = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            heading.append(" ".repeat(start(widths, column) - heading.length()))
                    .append("thread ")
                    .append(column + 1);
        }
        return heading.toString();
    }

    private static int start(int[] widths, int column) {
        return IntStream.range(0, column)
                .map(before -> widths[before] + NEXT_COLUMN.length())
                .sum();
    }

    private Row last(int column) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).column == column) {
                return rows.get(i);
            }
        }
        return null;
    }

    /** Of rows that come again and again, the first round. */
    private static List<Row> withoutRepetitions(List<Row> rows) {
        List<Row> kept = new ArrayList<>();
        int next = 0;
        while (next < rows.size()) {
            int cycle = 1;
            while (cycle <= LONGEST_CYCLE && rounds(rows, next, cycle) < MANY) {
                cycle++;
            }
            if (cycle > LONGEST_CYCLE) {
                kept.add(rows.get(next++));
            } else {
                Row first = rows.get(next);
                kept.addAll(rows.subList(next, next + cycle));
                kept.add(new Row(first.column, first.depth, StepWords.Step.of("... again and again")));
                next += cycle * rounds(rows, next, cycle);
            }
        }
        return kept;
    }

    /** How many times the {@code cycle} rows from {@code at} on come one after the other. */
    private static int rounds(List<Row> rows, int at, int cycle) {
        int same = at;
        while (same + cycle < rows.size() && rows.get(same).isSame(rows.get(same + cycle))) {
            same++;
        }
        return (same - at) / cycle + 1;
    }

    private static List<Row> shortened(List<Row> rows) {
        if (rows.size() <= MOST_ROWS) {
            return rows;
        }
        List<Row> kept = new ArrayList<>(rows.subList(0, MOST_ROWS / 2));
        kept.add(new Row(ASIDE, 0, StepWords.Step.of("(" + (rows.size() - MOST_ROWS) + " steps left out)")));
        kept.addAll(rows.subList(rows.size() - MOST_ROWS / 2, rows.size()));
        return kept;
    }
}
