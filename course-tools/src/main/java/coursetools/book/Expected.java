package coursetools.book;

import java.util.List;

/**
 * What a block should contain.
 *
 * @param whole false if the session that should show it went wrong before its end: more may have come
 */
record Expected(List<String> lines, boolean whole) {

    /** The first line of the block that differs, counted from 0; -1 if none does. */
    int difference(Block block, Mark mark) {
        boolean exact = mark.kind() == Mark.Kind.REGION;
        List<String> text = exact ? block.text() : Normal.lines(String.join("\n", block.text()));
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

    String line(int at) {
        return at < lines.size() ? lines.get(at) : "(nothing: the end)";
    }
}
