package coursetools.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import learncli.course.Folders;

/**
 * The course in another folder, so that neither the learner's class nor their progress is touched. {@code ./learn} is
 * built there already; Maven has built nothing.
 */
record CourseCopy(Path root) implements AutoCloseable {

    private static final Set<Path> NOT_COPIED = Set.of(Path.of(".git"), Path.of(".learn"));
    private static final Path BUILT = Path.of("target");
    private static final List<Path> BUILT_AND_COPIED = List.of(
            Path.of("learn-cli", "target", "learn-cli.jar"),
            Path.of("learn-cli", "target", "lib"),
            Path.of("learn-cli", "target", "learn-sources"), // these tell the launcher that it is built
            Path.of("learn-cli", "target", "learn-files"));

    static CourseCopy of(Path course) throws IOException {
        CourseCopy copy = new CourseCopy(Files.createTempDirectory("learn-benchmark"));
        try {
            copy.fill(course);
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    private void fill(Path course) throws IOException {
        Files.walkFileTree(course, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes its) throws IOException {
                Path seen = course.relativize(folder);
                if (NOT_COPIED.contains(seen) || seen.endsWith(BUILT)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(root.resolve(seen));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes its) throws IOException {
                copy(file, root.resolve(course.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
        for (Path built : BUILT_AND_COPIED) {
            try (Stream<Path> files = Files.walk(course.resolve(built))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    copy(file, root.resolve(course.relativize(file)));
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES); // may be a program
    }

    @Override
    public void close() throws IOException {
        Folders.delete(root);
    }
}
