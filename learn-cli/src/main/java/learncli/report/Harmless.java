package learncli.report;

import java.util.ArrayList;
import java.util.List;
import learncli.terminal.Clean;

/**
 * What a learner's class printed, safe for a terminal. If there are many lines, only the first and the last are kept, so that
 * the verdict stays on the screen.
 */
final class Harmless {

    static final int KEPT = 10; // lines at the beginning, and as many at the end

    private Harmless() {}

    static List<String> lines(String printed) {
        List<String> lines = Clean.whole(printed).stripTrailing().lines().toList();
        if (lines.size() <= 2 * KEPT + 1) {
            return lines;
        }
        List<String> few = new ArrayList<>(lines.subList(0, KEPT));
        few.add("(the middle is left out here)");
        few.addAll(lines.subList(lines.size() - KEPT, lines.size()));
        return few;
    }
}
