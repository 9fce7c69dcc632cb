package coursetools.book;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a check of the book found.
 *
 * @param pages how many were checked
 * @param blocks how many excerpts and console blocks were compared
 * @param rewritten pages and pictures that were refreshed
 */
public record Findings(List<Fault> faults, int pages, int blocks, List<String> rewritten) {

    public boolean isGreen() {
        return faults.isEmpty();
    }

    /** As text: each fault with its page and line, or that there is none. */
    public String text() {
        StringBuilder text = new StringBuilder();
        rewritten.forEach(page -> text.append("refreshed ").append(page).append('\n'));
        faults.forEach(fault -> text.append(fault).append('\n'));
        return text.append(
                        isGreen()
                                ? "The book is right: " + pages + " pages, " + blocks
                                        + " excerpts and console blocks.\n"
                                : faults.size() + " to put right, in "
                                        + faults.stream()
                                                .map(Fault::file)
                                                .distinct()
                                                .collect(Collectors.joining(", "))
                                        + ".\n")
                .toString();
    }
}
