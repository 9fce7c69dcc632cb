package learncli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * {@code ROOT MODULE}: is it fresh? {@code ROOT MODULE sources} and {@code ROOT MODULE built}: prints the two halves of
     * a stamp. The module is {@code learn-cli} or {@code course-tools}.
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        String module = arguments[1];
        if (arguments.length == 2) {
            System.exit(status(root, module));
        }
        List<String> lines = arguments[2].equals("sources") ? sources(root, module) : built(root, module);
        // not by System.out: its encoding is the terminal's
        System.out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    /** The stamp of a build that was made just now. */
    public static String stamp(Path root, String module) throws IOException {
        return String.join("\n", sources(root, module)) + "\n" + String.join("\n", built(root, module)) + "\n";
    }

    /** 0 if it is fresh. */
    static int status(Path root, String module) throws IOException {
        Path stamp = root.resolve(Path.of(module, "target", "learn-built"));
        if (!Files.exists(stamp)) {
            return STALE;
        }
        List<String> sources = sources(root, module);
        List<String> lines = Files.readString(stamp).lines().toList();
        if (lines.size() <= sources.size() || !lines.subList(0, sources.size()).equals(sources)) {
            return STALE;
        }
        boolean complete = lines.stream().skip(sources.size()).allMatch(file -> Files.exists(root.resolve(file)));
        return complete ? 0 : INCOMPLETE;
    }

    /** What it is built from, with the size and the time of each file. */
    private static List<String> sources(Path root, String module) throws IOException {
        List<Path> files = new ArrayList<>(filesIn(root.resolve("pom.xml")));
        for (Path part : parts(root, module)) {
            files.addAll(filesIn(part.resolve("pom.xml")));
            files.addAll(filesIn(part.resolve(Path.of("src", "main"))));
        }
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            lines.add(name(root, file) + " " + now.size() + " " + now.lastModifiedTime());
        }
        return lines;
    }

    /** What came of it. A file that an IDE compiles again is as good, so its name is enough. */
    private static List<String> built(Path root, String module) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path part : parts(root, module)) {
            for (String folder : List.of("classes", "lib")) {
                filesIn(part.resolve(Path.of("target", folder))).forEach(file -> lines.add(name(root, file)));
            }
        }
        return lines;
    }

    /** The module, and what it needs of the course: with the peer kit exercises are graded. */
    private static Set<Path> parts(Path root, String module) {
        return Stream.of("learn-cli", "peer-kit", module)
                .map(root::resolve)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> filesIn(Path fileOrFolder) throws IOException {
        if (!Files.exists(fileOrFolder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(fileOrFolder)) {
            return all.filter(Files::isRegularFile).sorted().toList(); // not what an editor's broken link names
        }
    }
}
