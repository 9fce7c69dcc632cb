package learncli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the launcher whether the learn command was built from its sources as they are now. The stamp of a build says which
 * sources there were and what came of them; times are only compared for being the same, because a clock may be wrong. This
 * uses no other class: the launcher asks it before it can know that they are there, and runs it from its source to build.
 */
public final class Fresh {

    private static final int STALE = 3; // exit statuses; a JVM that can't start this ends with 1
    private static final int INCOMPLETE = 4;

    private Fresh() {}

    /** {@code ROOT}: is it fresh? {@code ROOT sources} and {@code ROOT built}: prints the two halves of a stamp. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        if (arguments.length == 1) {
            System.exit(status(root));
        }
        List<String> lines = arguments[1].equals("sources") ? sources(root) : built(root);
        // not by System.out: its encoding is the terminal's
        System.out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    /** The stamp of a build that was made just now. */
    public static String stamp(Path root) throws IOException {
        return String.join("\n", sources(root)) + "\n" + String.join("\n", built(root)) + "\n";
    }

    /** 0 if it is fresh. */
    static int status(Path root) throws IOException {
        Path stamp = module(root).resolve(Path.of("target", "learn-built"));
        if (!Files.exists(stamp)) {
            return STALE;
        }
        List<String> sources = sources(root);
        List<String> lines = Files.readString(stamp).lines().toList();
        if (lines.size() <= sources.size() || !lines.subList(0, sources.size()).equals(sources)) {
            return STALE;
        }
        boolean complete = lines.stream().skip(sources.size()).allMatch(file -> Files.exists(root.resolve(file)));
        return complete ? 0 : INCOMPLETE;
    }

    /** What it is built from, with the size and the time of each file. */
    private static List<String> sources(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Stream.of(root, module(root))
                .map(folder -> folder.resolve("pom.xml"))
                .filter(Files::exists)
                .forEach(files::add);
        Path main = Path.of("src", "main");
        files.addAll(filesIn(module(root).resolve(main)));
        files.addAll(filesIn(root.resolve("peer-kit").resolve(main))); // with which exercises are graded
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            lines.add(name(root, file) + " " + now.size() + " " + now.lastModifiedTime());
        }
        return lines;
    }

    /** What came of it. A file that an IDE compiles again is as good, so its name is enough. */
    private static List<String> built(Path root) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path folder : List.of(
                module(root).resolve(Path.of("target", "classes")),
                module(root).resolve(Path.of("target", "lib")),
                root.resolve("peer-kit").resolve(Path.of("target", "classes")))) {
            filesIn(folder).forEach(file -> lines.add(name(root, file)));
        }
        return lines;
    }

    private static Path module(Path root) {
        return root.resolve("learn-cli");
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList(); // not what an editor's broken link names
        }
    }
}
