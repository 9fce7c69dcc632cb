package learncli.grading;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** This JVM's class path, which has all that grading tests need: JUnit, AssertJ, Lincheck, the peer kit. */
final class Libraries implements AutoCloseable {

    private final List<Path> files = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry).toAbsolutePath())
            .toList();
    private final JarCopies copies = new JarCopies();
    private String classPath; // guarded by this; null until it is asked for

    /** For the compiler. */
    List<Path> files() {
        return files;
    }

    /** For another JVM, which must end before this is closed. */
    synchronized String classPath() {
        if (classPath == null) {
            classPath = String.join(
                    File.pathSeparator,
                    copies.of(files).stream().map(Path::toString).toList());
        }
        return classPath;
    }

    @Override
    public void close() {
        copies.close();
    }
}
