package coursetools.export;

import coursetools.edition.Edition;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import learncli.course.Exercise;

/**
 * A Gradescope autograder. It holds all that is needed: the jars of {@code ./learn}, and the exercises without their
 * solutions. Only a JDK is installed, from the system's packages.
 *
 * @param jars the class path of {@code ./learn grade}
 */
public record GradescopeZip(Path root, List<Exercise> exercises, List<Path> jars) {

    private static final String DRAWS = "plantuml"; // large, and not needed to grade

    /** Writes the zip, and replaces an older one. */
    public void writeTo(Path zip) throws IOException {
        Path half = zip.resolveSibling(zip.getFileName() + ".new"); // what is there stays until it is complete
        Files.deleteIfExists(half);
        write(half);
        Files.move(half, zip, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(Path zip) throws IOException {
        URI uri = URI.create("jar:" + zip.toUri());
        try (FileSystem files =
                FileSystems.newFileSystem(uri, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
            Path top = files.getPath("/");
            for (String script : List.of("setup.sh", "run_autograder")) {
                Path file = Files.writeString(
                        top.resolve(script), Template.of(script, Map.of("exercises", Template.list(exercises))));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            Path lib = Files.createDirectory(top.resolve("lib"));
            for (Path jar : jars) {
                String name = jar.getFileName().toString();
                // two modules may bring the same library: on the class path the first counts
                if (!name.startsWith(DRAWS) && Files.notExists(lib.resolve(name))) {
                    Files.copy(jar, lib.resolve(name));
                }
            }
            for (Map.Entry<String, Path> file :
                    new Edition(root, exercises).files().entrySet()) {
                if (file.getKey().matches("lesson[^/]+/(pom\\.xml|exercises/.*)")) {
                    Path copy = top.resolve("course").resolve(file.getKey());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file.getValue(), copy);
                }
            }
        }
    }
}
