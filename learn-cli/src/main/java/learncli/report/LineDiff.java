package learncli.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How one text differs from another, line by line: the hunks of a unified diff. */
final class LineDiff {

    private static final int CONTEXT = 3; // common lines around a change

    /** @param same equal for two lines that count as the same */
    record Line(int number, String text, String same) {}

    /** A line of the two texts; null in the text that doesn't have it. */
    private record Row(Line before, Line after) {

        char sign() {
            return before == null ? '+' : after == null ? '-' : ' ';
        }

        String text() {
            return sign() + (after == null ? before : after).text();
        }
    }

    private final List<Row> rows = new ArrayList<>();

    LineDiff(List<Line> before, List<Line> after) {
        for (AbstractDelta<String> delta :
                DiffUtils.diff(sames(before), sames(after), true).getDeltas()) {
            List<Line> old = part(before, delta.getSource());
            List<Line> now = part(after, delta.getTarget());
            if (delta.getType() == DeltaType.EQUAL) {
                for (int i = 0; i < now.size(); i++) {
                    rows.add(new Row(old.get(i), now.get(i)));
                }
            } else {
                old.forEach(line -> rows.add(new Row(line, null)));
                now.forEach(line -> rows.add(new Row(null, line)));
            }
        }
    }

    private static List<Line> part(List<Line> lines, Chunk<String> chunk) {
        return lines.subList(chunk.getPosition(), chunk.getPosition() + chunk.size());
    }

    private static List<String> sames(List<Line> lines) {
        return lines.stream().map(Line::same).toList();
    }

    /** How many lines are only in one of the two texts. */
    long changed() {
        return rows.stream().filter(row -> row.sign() != ' ').count();
    }

    /** All lines of both, the common ones once. */
    List<String> all() {
        return rows.stream().map(Row::text).toList();
    }

    /** The changes with a few lines around them. Each hunk begins with the line numbers. */
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
                hunk.forEach(row -> lines.add(row.text()));
            }
        }
        return lines;
    }

    private boolean isNearAChange(int at) {
        return rows.subList(Math.max(0, at - CONTEXT), Math.min(rows.size(), at + CONTEXT + 1)).stream()
                .anyMatch(row -> row.sign() != ' ');
    }

    private static String heading(List<Row> hunk) {
        return "@@ -" + place(hunk.stream().map(Row::before)) + " +"
                + place(hunk.stream().map(Row::after)) + " @@";
    }

    /** The number of the first line, and how many there are. */
    private static String place(Stream<Line> all) {
        List<Line> lines = all.filter(Objects::nonNull).toList();
        return (lines.isEmpty() ? 0 : lines.get(0).number()) + "," + lines.size();
    }
}
