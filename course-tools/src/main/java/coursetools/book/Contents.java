package coursetools.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * The table of contents, {@code docs/README.md}, and the way from page to page that follows from it: each page begins and ends
 * with a line of links to the contents, the page before and the page after.
 */
final class Contents {

    private static final String README = "README.md";

    private final MarkdownPage readme;
    private final List<String> order;

    Contents(MarkdownPage readme) {
        this.readme = readme;
        this.order = readme.links().stream()
                .map(link -> link.target().replaceFirst("#.*", ""))
                .filter(page -> page.matches("[^/]+\\.md") && !page.equals(README))
                .distinct()
                .toList();
    }

    /** The pages of the book in reading order, without the contents; names within {@code docs}. */
    List<String> order() {
        return order;
    }

    List<Fault> check(MarkdownPage page) {
        if (page.name().equals(readme.name())) {
            return checkEnd();
        }
        int at = order.indexOf(page.file().getFileName().toString());
        if (at < 0) {
            return List.of(page.fault(0, "is not in the list of " + readme.name() + ": add it there"));
        }
        List<Fault> faults = new ArrayList<>();
        Node first = page.document().getFirstChild();
        while (first instanceof HtmlBlock) {
            first = first.getNext();
        }
        Map<String, String> way = way(at);
        checkWay(page, first, "begin", way, faults);
        checkWay(page, page.document().getLastChild(), "end", way, faults);
        return faults;
    }

    private List<Fault> checkEnd() {
        String first = order.isEmpty() ? "" : order.get(0);
        return targetsIn(readme.document().getLastChild(), readme).contains(first)
                ? List.of()
                : List.of(readme.fault(
                        readme.lines().size(),
                        "the contents must end with a link to the first page, such as: Next: [...](" + first + ")"));
    }

    /** The links that a page begins and ends with: the target of each by its text, and what stands before it. */
    private Map<String, String> way(int at) {
        Map<String, String> way = new LinkedHashMap<>(Map.of("[The book]", README));
        if (at > 0) {
            way.put("before: [...]", order.get(at - 1));
        }
        if (at + 1 < order.size()) {
            way.put("next: [...]", order.get(at + 1));
        }
        return way;
    }

    private static void checkWay(
            MarkdownPage page, Node end, String verb, Map<String, String> way, List<Fault> faults) {
        if (!targetsIn(end, page).equals(List.copyOf(way.values()))) {
            String line = way.entrySet().stream()
                    .map(link -> link.getKey() + "(" + link.getValue() + ")")
                    .collect(Collectors.joining(" · "));
            faults.add(page.fault(
                    end == null ? 0 : PageReader.lineOf(end),
                    "the page must " + verb + " with its way through the book:\n" + line));
        }
    }

    /** Where the links in this part of the page lead; {@code part} is null if the page is empty. */
    private static List<String> targetsIn(Node part, MarkdownPage page) {
        PageReader reader = new PageReader(page.name(), page.lines());
        if (part != null) {
            part.accept(reader);
        }
        return reader.links.stream().map(MarkdownLink::target).toList();
    }
}
