package learncli.grading;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** This JVM's class path, which has all that grading tests need: JUnit, AssertJ, Lincheck, the peer kit. */
public final class Libraries {

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
}
