package learncli.course;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.terminal.Trouble;

/** The compiled classes of a lesson, compiled again first if the sources are not those they were compiled from. */
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
     * The lesson's classes by name, up to date with its sources. They are read into memory at once, so that a server
     * keeps its classes when its lesson is edited and compiled again while it runs.
     *
     * @param here where the user stands: the compiler's messages name files as seen from there
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

    /** The folder of the lesson's classes, up to date likewise: for JVMs of their own. */
    public static Path folder(Lesson lesson, Path here) {
        upToDate(lesson, here);
        return new LessonClasses(lesson, here).folder;
    }

    private Map<String, byte[]> upToDate() throws IOException {
        if (!canCompile()) {
            return asTheyAre();
        }
        Files.createDirectories(stamp.getParent());
        // Somebody may start the server and the client at once, in two terminals: the second waits here until the
        // first has compiled. The system drops the lock of a process that dies.
        try (FileChannel lockFile = FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lockFile.lock(); // until the file is closed
            List<Path> sources = sources();
            String current = describe(sources); // before compiling, so that an edit during it is not lost
            if (!isCompiledFrom(current)) {
                Files.deleteIfExists(stamp);
                empty(folder);
                LessonCompiler.compile(lesson, sources, folder, here);
                Files.writeString(stamp, current);
            }
            return read();
        }
    }

    /** Whether this user may write where the classes lie. */
    private boolean canCompile() {
        Path nearest = lock();
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return Files.isWritable(nearest);
    }

    /** Reads without the lock, which this user may not write: another user should not compile just now. */
    private Map<String, byte[]> asTheyAre() throws IOException {
        if (!isCompiledFrom(describe(sources()))) {
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

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(lesson.sources())) {
            return files.filter(Jdk::isSource).sorted().toList();
        }
    }

    /** A line for each file: one that is added, deleted or edited makes this text another. */
    private static String describe(List<Path> sources) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path source : sources) {
            lines.append(source)
                    .append(' ')
                    .append(Files.getLastModifiedTime(source))
                    .append(' ')
                    .append(Files.size(source))
                    .append('\n');
        }
        return lines.toString();
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> deepestFirst;
            try (Stream<Path> files = Files.walk(folder)) {
                deepestFirst = files.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
            }
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
        Files.createDirectories(folder);
    }

    private Map<String, byte[]> read() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        Map<String, byte[]> classes = new HashMap<>();
        for (Path file : files) {
            String path = folder.relativize(file).toString();
            String name = path.substring(0, path.length() - ".class".length());
            classes.put(name.replace(file.getFileSystem().getSeparator(), "."), Files.readAllBytes(file));
        }
        return classes;
    }
}
