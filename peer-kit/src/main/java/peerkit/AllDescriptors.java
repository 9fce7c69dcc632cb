package peerkit;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes every file descriptor that the system gives this process, so that whatever needs one more fails with "Too many
 * open files". For a process of its own with few of them, see {@link Program.Launch#descriptors}. Not on Windows.
 *
 * <p>Two things need one more that may surprise: loading a class; and, on Linux, a thread that waits in {@code accept()}
 * has taken its descriptor before.
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

    /** Gives them back. */
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
