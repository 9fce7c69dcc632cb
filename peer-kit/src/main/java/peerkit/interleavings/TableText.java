package peerkit.interleavings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The text of a {@link StepTable}: side by side, a column for each thread. Of a loop, it shows the first round. */
final class TableText {

    private static final int LONGEST_CYCLE = 6; // rows of a loop that are recognised as the same again
    private static final int MANY = 4; // rounds from which on one is enough
    private static final int GAP = 3; // spaces between two columns

    private final List<StepRow> rows;
    private final int[] widths; // of the columns

    TableText(List<StepRow> all, int columns) {
        LockObjects.settle(all);
        rows = SwitchRows.of(withoutRepetitions(all));
        widths = IntStream.range(0, columns).map(this::width).toArray();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.column == column)
                .mapToInt(row -> row.indented().length())
                .reduce("thread 1".length(), Math::max);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        boolean headed = false;
        for (StepRow row : rows) {
            if (!headed && !row.isAside()) {
                text.append(heading()).append('\n');
                headed = true;
            }
            text.append(row.isAside() ? row.text : " ".repeat(start(row.column)) + row.indented())
                    .append('\n');
        }
        return ObjectNames.settle(text.toString());
    }

    private String heading() {
        StringBuilder heading = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            heading.append(" ".repeat(start(column) - heading.length()))
                    .append("thread ")
                    .append(column + 1);
        }
        return heading.toString();
    }

    private int start(int column) {
        return IntStream.range(0, column).map(before -> widths[before] + GAP).sum();
    }

    /** If rows come again and again, only the first round. */
    private static List<StepRow> withoutRepetitions(List<StepRow> rows) {
        List<StepRow> kept = new ArrayList<>();
        int next = 0;
        while (next < rows.size()) {
            int cycle = 1;
            while (cycle <= LONGEST_CYCLE && rounds(rows, next, cycle) < MANY) {
                cycle++;
            }
            if (cycle > LONGEST_CYCLE) {
                kept.add(rows.get(next++));
            } else {
                StepRow first = rows.get(next);
                kept.addAll(rows.subList(next, next + cycle));
                kept.add(new StepRow(first.column, first.depth, StepText.of("... again and again")));
                next += cycle * rounds(rows, next, cycle);
            }
        }
        return kept;
    }

    /** How many times in a row the {@code cycle} rows from {@code at} on come. */
    private static int rounds(List<StepRow> rows, int at, int cycle) {
        int same = at;
        while (same + cycle < rows.size() && rows.get(same).isSame(rows.get(same + cycle))) {
            same++;
        }
        return (same - at) / cycle + 1;
    }
}
