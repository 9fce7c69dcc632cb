package coursetools.book;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment before a fenced block that says what the block contains: {@code <!-- region FILE NAME -->},
 * {@code <!-- output demo 2 -->}, {@code <!-- session NAME SIDE -->}. Two say that nothing is compared:
 * {@code <!-- sketch -->}, Java that is not the course's, and {@code <!-- measured -->}, figures that the command in
 * the block measured.
 */
record Mark(Kind kind, String argument, int line) {

    enum Kind {
        REGION("java"),
        OUTPUT("console"),
        SESSION("console"),
        MEASURED("console"),
        SKETCH("java");

        private final String language;

        Kind(String language) {
            this.language = language;
        }

        /** What follows the opening fence of such a block. */
        String language() {
            return language;
        }
    }

    private static final Pattern COMMENT =
            Pattern.compile("<!--\\s*(region|output|session|measured|sketch)(?:\\s+(.*?))?\\s*-->\\s*", Pattern.DOTALL);

    /** The mark in this HTML, if it is one. */
    static Optional<Mark> in(String html, int line) {
        Matcher comment = COMMENT.matcher(html);
        if (!comment.matches()) {
            return Optional.empty();
        }
        Kind kind = Kind.valueOf(comment.group(1).toUpperCase(Locale.ROOT));
        String argument = comment.group(2) == null ? "" : comment.group(2).replaceAll("\\s+", " ");
        return Optional.of(new Mark(kind, argument, line));
    }

    String[] words() {
        return argument.split(" ");
    }

    @Override
    public String toString() {
        return "<!-- " + (kind.name().toLowerCase(Locale.ROOT) + " " + argument).strip() + " -->";
    }
}
