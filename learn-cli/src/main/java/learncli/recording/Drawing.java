package learncli.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Draws a conversation that was printed like the script of a play. {@link java.util.ServiceLoader} finds one. */
public interface Drawing {

    /** A line without colours, and when it was printed, by {@link System#nanoTime}. */
    record PrintedLine(String text, long nanos) {}

    /**
     * Draws what these lines tell.
     *
     * @param file becomes an SVG
     */
    void draw(List<PrintedLine> printed, Path root, Path file) throws IOException;
}
