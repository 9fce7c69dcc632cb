package peerkit.interleavings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The rows that explain a long table: those around each switch from one thread to another, which is where it goes wrong, and those that lock.
 * The system property {@value #PROPERTY} set to "all" keeps every row.
 */
final class SwitchRows {

    static final String PROPERTY = "peerkit.steps";

    private static final int MOST = 24; // rows, if so few are enough
    private static final int FEWEST_AROUND = 2; // rows kept before each switch, and after it
    private static final int SMALLEST_GAP = 3; // rows; fewer are kept

    private SwitchRows() {}

    static List<StepRow> of(List<StepRow> rows) {
        if (rows.size() <= MOST || "all".equals(System.getProperty(PROPERTY))) {
            return rows;
        }
        int around = FEWEST_AROUND;
        while (kept(rows, around + 1).cardinality() <= MOST) {
            around++;
        }
        BitSet kept = kept(rows, around);
        List<StepRow> all = new ArrayList<>();
        int next = 0;
        while (next < rows.size()) {
            int end = Math.min(kept.get(next) ? next + 1 : kept.nextSetBit(next), rows.size());
            if (end - next < SMALLEST_GAP) {
                all.addAll(rows.subList(next, end));
            } else {
                String words = "(" + (end - next) + " steps left out: --verbose)";
                all.add(new StepRow(rows.get(next).column, 1, StepText.of(words)));
            }
            next = end;
        }
        return all;
    }

    /** The rows at most {@code around} from a switch; the beginning of each call; locks; remarks. */
    private static BitSet kept(List<StepRow> rows, int around) {
        BitSet kept = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            StepRow row = rows.get(i);
            if (row.isAside() || row.text.matches("(locks|unlocks|wants to lock) .*")) {
                kept.set(i);
            } else if (row.depth == 0) {
                kept.set(i, Math.min(rows.size(), i + 1 + FEWEST_AROUND));
            }
            if (i == rows.size() - 1) {
                kept.set(Math.max(0, i + 1 - around), i + 1);
            } else if (row.column != rows.get(i + 1).column) {
                kept.set(Math.max(0, i + 1 - around), Math.min(rows.size(), i + 1 + around));
            }
        }
        return kept;
    }
}
