package coursetools.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import learncli.course.Folders;

/** A folder for sources that are made only to be tried. */
record ScratchFolder(Path path) implements AutoCloseable {

    ScratchFolder() {
        this(create());
    }

    private static Path create() {
        try {
            return Files.createTempDirectory("prove");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a source, and returns its file. */
    Path write(Path name, String source) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Folders.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
