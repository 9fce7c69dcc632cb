package learncli.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Copies jars whose paths are misread: an agent's path ends at {@code =}, and {@code !/} has a meaning in a jar's address.
 * The course's folder may have such a name. (Java follows links, so a link doesn't help.)
 */
final class JarCopies implements AutoCloseable {

    private static final Pattern MISREAD = Pattern.compile("=|![/\\\\]");

    private final List<Path> made = new ArrayList<>();
    private Path folder; // null until it is needed

    /** The same files, with paths that aren't misread. */
    List<Path> of(List<Path> files) {
        return files.stream().map(this::of).toList();
    }

    private Path of(Path file) {
        if (!file.toString().endsWith(".jar")
                || !MISREAD.matcher(file.toString()).find()) {
            return file;
        }
        try {
            if (folder == null) {
                folder = Files.createTempDirectory("learn-");
                Runtime.getRuntime().addShutdownHook(new Thread(this::close)); // watch is ended by Ctrl-C
            }
            String name = MISREAD.matcher(file.getFileName().toString()).replaceAll("_");
            Path copy = Files.copy(file, folder.resolve(made.size() + "-" + name));
            made.add(copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (Path copy : made) {
                Files.deleteIfExists(copy);
            }
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
