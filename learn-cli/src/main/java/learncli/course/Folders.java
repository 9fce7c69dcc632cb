package learncli.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Lists what is in folders, sorted; nothing if there is no such folder. Also deletes folders, and names what is in them. */
public final class Folders {

    private Folders() {}

    /** The files and folders in this folder. */
    public static List<Path> children(Path folder) {
        return below(folder, 1).stream().filter(file -> !file.equals(folder)).toList();
    }

    /** The source files in this folder. */
    public static List<Path> sourcesIn(Path folder) {
        return below(folder, 1).stream().filter(Jdk::isSource).toList();
    }

    /** The source files in this folder, and in those below it. */
    public static List<Path> sourcesBelow(Path folder) {
        return below(folder, Integer.MAX_VALUE).stream().filter(Jdk::isSource).toList();
    }

    /** A file's name as seen from the folder, with slashes on Windows as well. */
    public static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Deletes a folder and everything in it; does nothing if there is no such folder. */
    public static void delete(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(below(folder, Integer.MAX_VALUE));
        Collections.reverse(files); // what is in a folder comes before the folder
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private static List<Path> below(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
