package coursetools.grade.sandbox;

import java.nio.file.Path;
import java.util.stream.Stream;
import learncli.grading.Libraries;

/** What the JVMs that compile and run submissions need of this one. */
final class Jvms {

    private static final String ARCHIVE = "learn.archive"; // of classes: see the launcher

    private Jvms() {}

    /** The files and folders of the class path, and the archive of their classes, with its list, if there is one. */
    static Stream<Path> files() {
        Stream<Path> archive = Stream.ofNullable(System.getProperty(ARCHIVE))
                .flatMap(file -> Stream.of(file, file + ".classes"))
                .map(Path::of);
        return Stream.concat(Libraries.files().stream(), archive).map(Path::toAbsolutePath);
    }
}
