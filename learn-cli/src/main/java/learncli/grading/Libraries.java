package learncli.grading;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import learncli.course.Place;

/**
 * What grading tests need besides the exercise: JUnit, AssertJ, Lincheck and the peer kit. In this project's own tests
 * they are on this JVM's class path. Under the launcher they are not, because it would start slower with them: they lie
 * beside its own libraries, and the peer kit lies compiled in its own folder.
 */
public final class Libraries implements AutoCloseable {

    private final List<Path> files = new ArrayList<>();
    private final ClassLoader loader;
    private final JarCopies copies = new JarCopies();
    private String classPath; // guarded by this; null until it is asked for

    /** The libraries of the course in this folder. */
    public Libraries(Path root) {
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .forEach(files::add);
        ClassLoader own = Libraries.class.getClassLoader();
        if (own.getResource("peerkit/grading/ExerciseTest.class") != null) {
            loader = own;
        } else {
            List<Path> more = new ArrayList<>();
            more.add(root.resolve(Path.of("peer-kit", "target", "classes")).toAbsolutePath());
            more.addAll(Place.children(root.resolve(Path.of("learn-cli", "target", "lib", "grading"))
                    .toAbsolutePath()));
            files.addAll(more);
            loader = new URLClassLoader(more.stream().map(Libraries::url).toArray(URL[]::new), own);
        }
    }

    /** For the compiler. */
    List<Path> files() {
        return files;
    }

    /** For another JVM, which is to end before this is closed. */
    synchronized String classPath() {
        if (classPath == null) {
            classPath = String.join(
                    File.pathSeparator,
                    copies.of(files).stream().map(Path::toString).toList());
        }
        return classPath;
    }

    /** For this JVM, to read annotations. */
    ClassLoader loader() {
        return loader;
    }

    @Override
    public void close() {
        copies.close();
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
