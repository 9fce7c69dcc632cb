package learncli.course;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.terminal.Trouble;

/** The classes of a lesson. They are compiled again when the sources have changed. */
public final class LessonClasses {

    private final Lesson lesson;
    private final Path here;
    private final Path folder;
    private final Path stamp;

    private LessonClasses(Lesson lesson, Path here) {
        this.lesson = lesson;
        this.here = here;
        Path target = lesson.folder().resolve(Path.of("target", "learn"));
        this.folder = target.resolve("classes");
        this.stamp = target.resolve("compiled-from");
    }

    /**
     * The lesson's classes by name, up to date. They are read into memory, so that a running server keeps its classes when
     * the lesson is edited and compiled again.
     *
     * @throws Trouble if the lesson does not compile; the message is the compiler's
     */
    public static Map<String, byte[]> upToDate(Lesson lesson, Path here) {
        LessonClasses classes = new LessonClasses(lesson, here);
        try {
            return classes.upToDate();
        } catch (IOException e) {
            throw Trouble.failed("Can't compile lesson " + lesson.number() + ": " + e, e);
        }
    }

    /** The folder of the lesson's classes, up to date, for another JVM. */
    public static Path folder(Lesson lesson, Path here) {
        upToDate(lesson, here);
        return new LessonClasses(lesson, here).folder;
    }

    private Map<String, byte[]> upToDate() throws IOException {
        if (!canCompile()) {
            return asTheyAre();
        }
        Files.createDirectories(stamp.getParent());
        // A user may start server and client in two terminals at once. The second waits here until the first has
        // compiled. If a process dies, the system releases its lock.
        try (FileChannel lockFile = FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lockFile.lock(); // blocks; released when the file is closed
            List<Path> sources = Folders.sourcesBelow(lesson.sources());
            String current = describe(sources); // before compiling, so that an edit during it is not lost
            if (!isCompiledFrom(current)) {
                Files.deleteIfExists(stamp);
                Folders.delete(folder);
                Files.createDirectories(folder);
                LessonCompiler.compile(lesson, sources, folder, here);
                Files.writeString(stamp, current);
            }
            return read();
        }
    }

    /** Whether this user may write where the classes are. */
    private boolean canCompile() {
        Path nearest = lock();
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return Files.isWritable(nearest);
    }

    /** Reads without the lock, because this user can't write the lock file. */
    private Map<String, byte[]> asTheyAre() throws IOException {
        if (!isCompiledFrom(describe(Folders.sourcesBelow(lesson.sources())))) {
            throw Trouble.failed("Lesson " + lesson.number() + " must be compiled first, and you may not write to "
                    + stamp.getParent() + ".");
        }
        return read();
    }

    private boolean isCompiledFrom(String current) throws IOException {
        return Files.exists(stamp) && Files.readString(stamp).equals(current);
    }

    private Path lock() {
        return stamp.resolveSibling("lock");
    }

    /** A line for each file. It changes when a file is added, deleted or edited. */
    private String describe(List<Path> sources) {
        return sources.stream().map(FileState::of).map(FileState::text).collect(Collectors.joining("\n"));
    }

    private Map<String, byte[]> read() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        Map<String, byte[]> classes = new HashMap<>();
        for (Path file : files) {
            String name = folder.relativize(file).toString().replaceFirst("\\.class$", "");
            classes.put(name.replace(File.separatorChar, '.'), Files.readAllBytes(file));
        }
        return classes;
    }
}
