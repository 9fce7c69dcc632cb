package learncli.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learncli.course.Folders;
import learncli.terminal.AtCtrlC;

/**
 * A folder that is deleted at the end, also after Ctrl-C. One of them is for what the JVMs of the tests leave behind when they
 * are killed: Lincheck writes a jar into it.
 */
public final class TemporaryFolder implements AutoCloseable {

    private final Path path;
    private final AtCtrlC atCtrlC = new AtCtrlC(this::delete);

    /** Makes the folder. */
    public TemporaryFolder() {
        try {
            path = Files.createTempDirectory("learn");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    /** Starts JVMs that use it. */
    public JvmStarter starter() {
        return arguments -> {
            List<String> more = new ArrayList<>(arguments);
            more.add(0, "-Djava.io.tmpdir=" + path);
            return JvmStarter.PLAIN.start(more);
        };
    }

    @Override
    public void close() {
        atCtrlC.close();
        delete();
    }

    private void delete() {
        try {
            Folders.delete(path);
        } catch (IOException | UncheckedIOException e) {
            // a JVM that is about to end has written another file, and the folder stays; or both threads delete
        }
    }
}
