package learncli.course;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that are packed beside the classes. */
public final class Resource {

    private Resource() {}

    /** The text of a file in the package of this class. */
    public static String beside(Class<?> type, String name) {
        try (InputStream in = type.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
