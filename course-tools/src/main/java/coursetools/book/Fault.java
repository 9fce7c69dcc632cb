package coursetools.book;

import java.util.Comparator;

/**
 * Something that is wrong in the book.
 *
 * @param file as seen from the folder of the course, with slashes
 * @param line the first line is 1; 0 for the file as a whole
 * @param message what is there, and what should be; may have several lines
 */
public record Fault(String file, int line, String message) implements Comparable<Fault> {

    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::file).thenComparing(Fault::line).thenComparing(Fault::message);

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + message.replace("\n", "\n    ");
    }
}
