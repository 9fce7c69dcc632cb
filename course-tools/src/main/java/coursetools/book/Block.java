package coursetools.book;

import java.util.List;
import java.util.Optional;

/**
 * A fenced block of a page.
 *
 * @param language the first word after the opening fence; may be empty
 * @param line the line of the opening fence
 * @param text its lines, without the indentation of the fence
 * @param indent what each line of the block begins with: spaces, or the mark of a quotation
 */
record Block(Optional<Mark> mark, String language, int line, List<String> text, String indent) {

    /** The line of the page that has the first line of the text. */
    int firstLine() {
        return line + 1;
    }
}
