package learncli;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** How one text differs from another, line by line: the hunks of a unified diff. */
final class Difference {

    private static final int CONTEXT = 3; // common lines around a change

    /** @param same what two lines have in common that count as the same */
    record Line(int number, String text, String same) {}

    /**
     * @param sign a blank before a common line
     * @param old the line's number in the old text; of a new line, the number of the old line before it
     * @param now the same in the new text
     */
    private record Row(char sign, String text, int old, int now) {}

    private final List<Row> rows = new ArrayList<>();

    Difference(List<Line> before, List<Line> after) {
        int old = before.isEmpty() ? 0 : before.get(0).number() - 1;
        int now = after.isEmpty() ? 0 : after.get(0).number() - 1;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(sames(before), sames(after), true).getDeltas()) {
            int from = delta.getTarget().getPosition();
            if (delta.getType() != DeltaType.EQUAL) {
                int gone = delta.getSource().getPosition();
                for (Line line : before.subList(gone, gone + delta.getSource().size())) {
                    old = line.number();
                    rows.add(new Row('-', line.text(), old, now));
                }
            }
            for (int i = 0; i < delta.getTarget().size(); i++) {
                Line line = after.get(from + i);
                now = line.number();
                boolean common = delta.getType() == DeltaType.EQUAL;
                if (common) {
                    old = before.get(delta.getSource().getPosition() + i).number();
                }
                rows.add(new Row(common ? ' ' : '+', line.text(), old, now));
            }
        }
    }

    private static List<String> sames(List<Line> lines) {
        return lines.stream().map(Line::same).toList();
    }

    /** How many lines are only in one of the two texts. */
    long changed() {
        return rows.stream().filter(row -> row.sign() != ' ').count();
    }

    /** The changes with a few lines around them; each hunk begins with a line that says where it stands. */
    List<String> hunks() {
        List<String> lines = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (i >= end && isNearAChange(i)) {
                end = i;
                while (end < rows.size() && isNearAChange(end)) {
                    end++;
                }
                List<Row> hunk = rows.subList(i, end);
                lines.add(heading(hunk));
                hunk.forEach(row -> lines.add(row.sign() + row.text()));
            }
        }
        return lines;
    }

    private boolean isNearAChange(int at) {
        return rows.subList(Math.max(0, at - CONTEXT), Math.min(rows.size(), at + CONTEXT + 1)).stream()
                .anyMatch(row -> row.sign() != ' ');
    }

    private static String heading(List<Row> hunk) {
        List<Row> old = hunk.stream().filter(row -> row.sign() != '+').toList();
        List<Row> now = hunk.stream().filter(row -> row.sign() != '-').toList();
        return "@@ -" + (old.isEmpty() ? hunk.get(0).old() : old.get(0).old()) + "," + old.size() + " +"
                + (now.isEmpty() ? hunk.get(0).now() : now.get(0).now()) + "," + now.size() + " @@";
    }
}
