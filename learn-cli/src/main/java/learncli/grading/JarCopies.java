package learncli.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Copies of jars whose own names are misread: for an agent a {@code =} is the end of its path, and {@code !/} is in the
 * address of a jar. The course may lie in a folder with such a name. (A link would not do: Java follows it.)
 */
final class JarCopies implements AutoCloseable {

    private static final Pattern MISREAD = Pattern.compile("=|![/\\\\]");

    private final List<Path> made = new ArrayList<>();
    private Path folder; // null until it is needed

    /** The same files, by names that are read rightly. */
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
