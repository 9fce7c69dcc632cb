package learncli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the launcher whether the learn command was built from its sources as they are now: exit status 0 if so, else 1.
 * It uses no library, because the launcher asks it before it can know that the libraries are there.
 */
public final class Fresh {

    private Fresh() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(isFresh(Path.of(arguments[0])) ? 0 : 1);
    }

    /** Whether the build's stamp is newer than all that the learn command is built from. */
    static boolean isFresh(Path root) throws IOException {
        Path module = root.resolve("learn-cli");
        Path stamp = module.resolve(Path.of("target", "learn-built"));
        if (!Files.exists(stamp)) {
            return false;
        }
        FileTime built = Files.getLastModifiedTime(stamp);
        List<Path> madeFrom = new ArrayList<>(List.of(root.resolve("pom.xml"), module.resolve("pom.xml")));
        for (Path part : List.of(module, root.resolve("peer-kit"))) { // with which exercises are graded
            Path sources = part.resolve(Path.of("src", "main"));
            if (Files.exists(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.forEach(madeFrom::add); // folders too: theirs is the time when a file in them was deleted
                }
            }
        }
        for (Path file : madeFrom) {
            if (Files.getLastModifiedTime(file).compareTo(built) >= 0) {
                return false;
            }
        }
        return true;
    }
}
