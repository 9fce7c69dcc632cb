package peerkit;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes every file descriptor that this process can get, so that the next one fails with "Too many open files". For a
 * separate process with few descriptors, see {@link ProgramBuilder#descriptors}. Not on Windows.
 *
 * <p>Two surprises: loading a class needs a descriptor, and on Linux a thread that waits in {@code accept()} has
 * already taken one for the next client.
 */
public final class AllDescriptors implements AutoCloseable {

    private static final Path ANY_FILE = Path.of("/dev/null");

    private final List<FileInputStream> taken = new ArrayList<>();

    private AllDescriptors() {}

    public static AllDescriptors take() {
        AllDescriptors all = new AllDescriptors();
        try {
            while (true) {
                all.taken.add(new FileInputStream(ANY_FILE.toFile()));
            }
        } catch (IOException noneLeft) {
            return all;
        }
    }

    /** Releases them all. */
    @Override
    public void close() {
        for (FileInputStream file : taken) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException("can't close " + ANY_FILE, e);
            }
        }
    }
}
