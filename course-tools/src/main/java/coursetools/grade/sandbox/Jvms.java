package coursetools.grade.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the JVMs that compile and run submissions need of this one. */
final class Jvms {

    private static final String ARCHIVE = "learn.archive"; // of classes: see the launcher

    private Jvms() {}

    /** The files and folders of the class path, and the archive of their classes if there is one. */
    static Stream<Path> files() {
        Stream<String> path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
        return Stream.concat(path, Stream.ofNullable(System.getProperty(ARCHIVE)))
                .filter(file -> !file.isEmpty())
                .map(file -> Path.of(file).toAbsolutePath());
    }
}
