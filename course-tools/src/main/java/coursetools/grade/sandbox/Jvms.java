package coursetools.grade.sandbox;

import java.nio.file.Path;
import java.util.stream.Stream;
import learncli.grading.Libraries;

/** What the JVMs that compile and run submissions need of this one. */
final class Jvms {

    private Jvms() {}

    /** The files and folders of the class path, and the archive of their classes, with its list, if there is one. */
    static Stream<Path> files() {
        return Stream.of(Libraries.files().stream(), Libraries.archive().stream(), Libraries.archivedClasses().stream())
                .flatMap(files -> files)
                .map(Path::toAbsolutePath);
    }
}
