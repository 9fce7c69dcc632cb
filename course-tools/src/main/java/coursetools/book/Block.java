package coursetools.book;

import java.util.List;
import java.util.Optional;

/**
 * A fenced block of a page.
 *
 * @param language the first word behind the opening fence; may be empty
 * @param line that of the opening fence
 * @param text its lines, without the indentation of the fence
 * @param indent what each line of the block begins with: blanks, or the mark of a quotation
 */
record Block(Optional<Mark> mark, String language, int line, List<String> text, String indent) {

    /** The line of the page in which the first line of the text stands. */
    int firstLine() {
        return line + 1;
    }
}
