package coursetools.book;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The anchors of a page, as GitHub makes them from its headings: the text in lower case, with hyphens for spaces, and
 * without anything else that isn't a letter, a digit, a hyphen or an underscore. The second anchor of the same name
 * gets {@code -1}, and so on.
 */
final class Anchors {

    private final Set<String> all = new HashSet<>();

    Set<String> all() {
        return all;
    }

    /** An anchor that is written in the page as HTML. */
    void add(String anchor) {
        all.add(anchor);
    }

    void addHeading(Heading heading) {
        String base = slug(textOf(heading));
        String anchor = base;
        for (int i = 1; !all.add(anchor); i++) {
            anchor = base + "-" + i;
        }
    }

    static String slug(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
                .replace(' ', '-');
    }

    private static String textOf(Heading heading) {
        StringBuilder text = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak part) {
                text.append(' ');
            }
        });
        return text.toString();
    }
}
