package coursetools.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import learncli.grading.TemporaryFolder;

/** A folder for sources that are made only to be tried. */
final class ScratchFolder implements AutoCloseable {

    private final TemporaryFolder folder = new TemporaryFolder();

    /** Writes a source, and returns its file. */
    Path write(Path name, String source) {
        try {
            Path file = folder.path().resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
