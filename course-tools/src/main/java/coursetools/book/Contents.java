package coursetools.book;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * The table of contents, {@code docs/README.md}, and the way from page to page that follows from it: each page begins and ends
 * with a line of links to the contents, the page before and the page after.
 */
final class Contents {

    private static final String README = "README.md";

    private final MarkdownPage readme;
    private final List<String> order = new ArrayList<>(); // names within docs

    Contents(MarkdownPage readme) {
        this.readme = readme;
        readme.document().accept(new org.commonmark.node.AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                for (MarkdownLink link : MarkdownPage.linksIn(item)) {
                    String page = link.target().replaceFirst("#.*", "");
                    if (page.matches("[^/]+\\.md") && !page.equals(README) && !order.contains(page)) {
                        order.add(page);
                    }
                }
            }
        });
    }

    /** The pages of the book in reading order, without the contents; names within {@code docs}. */
    List<String> order() {
        return order;
    }

    List<Fault> check(MarkdownPage page) {
        if (page.name().equals(readme.name())) {
            String first = order.isEmpty() ? "" : order.get(0);
            Node last = page.document().getLastChild();
            boolean leadsOn = last != null
                    && MarkdownPage.linksIn(last).stream()
                            .anyMatch(link -> link.target().equals(first));
            return leadsOn
                    ? List.of()
                    : List.of(page.fault(
                            page.lines().size(),
                            "the contents must end with a link to the first page, such as: Next: [...](" + first
                                    + ")"));
        }
        String name = page.name().substring(page.name().lastIndexOf('/') + 1);
        int at = order.indexOf(name);
        if (at < 0) {
            return List.of(page.fault(0, "is not in the list of " + readme.name() + ": add it there"));
        }
        List<String> expected = new ArrayList<>(List.of(README));
        if (at > 0) {
            expected.add(order.get(at - 1));
        }
        if (at + 1 < order.size()) {
            expected.add(order.get(at + 1));
        }
        List<Fault> faults = new ArrayList<>();
        checkEnd(page, first(page), "begin", expected, at, faults);
        checkEnd(page, page.document().getLastChild(), "end", expected, at, faults);
        return faults;
    }

    private void checkEnd(MarkdownPage page, Node end, String verb, List<String> expected, int at, List<Fault> faults) {
        List<String> found = end instanceof Paragraph
                ? MarkdownPage.linksIn(end).stream().map(MarkdownLink::target).toList()
                : List.of();
        if (!found.equals(expected)) {
            int line = end == null ? 0 : MarkdownPage.lineOf(end);
            faults.add(page.fault(line, "the page must " + verb + " with its way through the book:\n" + line(at)));
        }
    }

    private static Node first(MarkdownPage page) {
        Node first = page.document().getFirstChild();
        while (first instanceof HtmlBlock) {
            first = first.getNext();
        }
        return first;
    }

    private String line(int at) {
        StringBuilder line = new StringBuilder("[The book](README.md)");
        if (at > 0) {
            line.append(" · before: [...](").append(order.get(at - 1)).append(')');
        }
        if (at + 1 < order.size()) {
            line.append(" · next: [...](").append(order.get(at + 1)).append(')');
        }
        return line.toString();
    }
}
