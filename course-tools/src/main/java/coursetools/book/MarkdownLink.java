package coursetools.book;

/** A link or an image: where it leads, and the line in which it begins. */
record MarkdownLink(String target, int line) {

    boolean leadsElsewhere() {
        return target.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*") || target.startsWith("//");
    }
}
