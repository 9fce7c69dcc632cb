package coursetools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import learncli.grading.TemporaryFolder;
import org.apache.commons.io.FileUtils;

/**
 * The course in another folder, so that neither the learner's class nor their progress is touched. {@code ./learn} is
 * built there already; Maven has built nothing.
 */
record CourseCopy(TemporaryFolder folder) implements AutoCloseable {

    private static final Set<Path> NOT_COPIED = Set.of(Path.of(".git"), Path.of(".learn"));
    private static final Path BUILT = Path.of("target");
    private static final Path LAUNCHERS = Path.of("learn-cli", "target");

    /** The last two tell the launcher that it is built. */
    private static final List<String> ITS_FILES = List.of("learn-cli.jar", "lib", "learn-sources", "learn-files");

    static CourseCopy of(Path course) throws IOException {
        CourseCopy copy = new CourseCopy(new TemporaryFolder());
        try {
            copy.fill(course);
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    Path root() {
        return folder.path();
    }

    private void fill(Path course) throws IOException {
        FileUtils.copyDirectory(course.toFile(), root().toFile(), file -> {
            Path seen = course.relativize(file.toPath());
            return !NOT_COPIED.contains(seen) && !seen.endsWith(BUILT);
        });
        for (String file : ITS_FILES) {
            FileUtils.copyToDirectory(
                    course.resolve(LAUNCHERS).resolve(file).toFile(),
                    root().resolve(LAUNCHERS).toFile());
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
