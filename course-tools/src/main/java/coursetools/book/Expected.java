package coursetools.book;

import java.util.List;

/**
 * What a block should contain.
 *
 * @param exact false if some of it may differ from run to run: see {@link Normal}
 * @param whole false if the session that should show it went wrong before its end: more may have come
 */
record Expected(List<String> lines, boolean exact, boolean whole) {

    /** The first line of a block's text that differs, counted from 0; -1 if none does. */
    int difference(List<String> block) {
        List<String> text = exact ? block : Normal.lines(String.join("\n", block));
        List<String> should = exact ? lines : Normal.lines(String.join("\n", lines));
        int common = Math.min(text.size(), should.size());
        for (int i = 0; i < common; i++) {
            boolean begun = !whole && i == should.size() - 1 && text.get(i).startsWith(should.get(i));
            if (!begun && !text.get(i).equals(should.get(i))) {
                return i;
            }
        }
        boolean cutOff = !whole && text.size() > should.size();
        return cutOff || text.size() == should.size() ? -1 : common;
    }

    static String line(int at, List<String> lines) {
        return at < lines.size() ? lines.get(at) : "(nothing: the end)";
    }
}
