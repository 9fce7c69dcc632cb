package learncli.grading;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** This JVM's class path, which has all that grading tests need: JUnit, AssertJ, Lincheck, the peer kit. */
public final class Libraries {

    private static final String ARCHIVE = "learn.archive"; // set by the launcher

    private Libraries() {}

    /** Its files and folders. */
    public static List<Path> files() {
        return Stream.of(classPath().split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** For another JVM. */
    public static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** Its files and folders, and the archive of their classes with its list, if there is one: what another JVM needs. */
    public static Stream<Path> all() {
        return Stream.of(files().stream(), archive().stream(), archivedClasses().stream())
                .flatMap(files -> files)
                .map(Path::toAbsolutePath);
    }

    /** The archive of their classes, which the launcher has made; empty if it could not. */
    static Optional<Path> archive() {
        return Optional.ofNullable(System.getProperty(ARCHIVE)).map(Path::of);
    }

    /** The list of the classes in the archive. */
    static Optional<Path> archivedClasses() {
        return archive().map(file -> Path.of(file + ".classes")).filter(Files::exists);
    }
}
