package peerkit.interleavings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Loads Lincheck's classes from the JVM's archive of classes, if it has one, while that is still possible: Lincheck's agent
 * adds to the boot class path, and after that the JVM takes only the JDK's own classes from the archive. There are 1,700
 * of them, which takes 50 ms from the archive, and 400 ms from their jars.
 */
final class ArchivedClasses {

    /** The system property with the file that lists them, a line each, in the format of -XX:DumpLoadedClassList. */
    private static final String LIST = "peerkit.classes";

    private static final String LINCHECKS = "(org/jetbrains|kotlin|kotlinx|org/objectweb/asm)/.*";

    private ArchivedClasses() {}

    static void load() {
        String file = System.getProperty(LIST);
        if (file == null) { // then they come from their jars
            return;
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            lines.map(line -> line.split(" ", 2)[0])
                    .filter(name -> name.matches(LINCHECKS))
                    .forEach(name -> load(name.replace('/', '.')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, ArchivedClasses.class.getClassLoader());
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            // made by Lincheck while it ran, or in need of a class that comes with its agent
        }
    }
}
