package learncli.course;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learncli.terminal.Trouble;

/**
 * Where the files of an exercise lie. A place is found by reading files, not by compiling them, so that what is broken
 * in one exercise does not hide another.
 *
 * @param id such as {@code 2.1}
 * @param module the folder of the Maven module, such as {@code lesson02-tcp-server-client/exercises}
 * @param packageName such as {@code lesson02.exercise}
 * @param className the simple name of the class to write
 */
public record Place(String id, Path root, Path module, String packageName, String className) {

    private static final Pattern LESSON = Pattern.compile("(lesson\\d{2,4})-.+");
    private static final Pattern ID =
            Pattern.compile("@(?:peerkit\\.grading\\.)?ExerciseTest\\s*\\([^)]*?\\bid\\s*=\\s*\"([^\"]*)\"");
    private static final String TEST = "Test.java";

    /** All exercises of the course in this folder, by their ids. */
    public static List<Place> allIn(Path root) {
        List<Place> places = new ArrayList<>();
        for (Path lesson : children(root)) {
            Matcher name = LESSON.matcher(lesson.getFileName().toString());
            if (name.matches()) {
                addAll(root, lesson.resolve("exercises"), name.group(1) + ".exercise", places);
            }
        }
        places.sort(Comparator.comparing(Place::lesson).thenComparing(Place::number));
        return places;
    }

    /** Those of {@code all} with this id, or this name of their class; there is one at least. */
    public static List<Place> named(String id, List<Place> all) {
        List<Place> found = all.stream()
                .filter(place -> place.id().equals(id) || place.className().equalsIgnoreCase(id))
                .toList();
        if (found.isEmpty()) {
            throw Trouble.wrongCommand("There is no exercise '" + id + "'. The exercises are "
                    + String.join(", ", all.stream().map(Place::id).toList()) + ".");
        }
        return found;
    }

    private static void addAll(Path root, Path module, String packageName, List<Place> places) {
        Path tests = module.resolve(Path.of("src", "test", "java")).resolve(packageName.replace('.', '/'));
        for (Path test : children(tests)) {
            String file = test.getFileName().toString();
            Matcher id = ID.matcher(file.endsWith(TEST) ? read(test) : "");
            if (id.find()) {
                String className = file.substring(0, file.length() - TEST.length());
                places.add(new Place(id.group(1), root, module, packageName, className));
            }
        }
    }

    /** The full name of the class to write. */
    public String fullClassName() {
        return packageName + "." + className;
    }

    /** The full name of the class with its grading tests. */
    public String testClass() {
        return fullClassName() + "Test";
    }

    public Path test() {
        return testSources().resolve(className + TEST);
    }

    /**
     * Whether its tests try the interleavings of threads: they keep a processor busy, where others mostly wait, and the
     * model checker takes seconds to start in a JVM.
     */
    public boolean isModelChecked() {
        return read(test()).contains("peerkit.interleavings.Interleavings");
    }

    /** The folder of the module's tests and of what they share. */
    public Path testSources() {
        return module.resolve(Path.of("src", "test", "java")).resolve(packageName.replace('.', '/'));
    }

    /** The folder in which the learner works. */
    public Path mainSources() {
        return module.resolve(Path.of("src", "main", "java")).resolve(packageName.replace('.', '/'));
    }

    /** All sources of the module's main code, in whatever package. */
    public List<Path> allMainSources() {
        Path sources = module.resolve(Path.of("src", "main", "java"));
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> Jdk.isSource(file) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The full name of the class that one of {@link #allMainSources} is named after. */
    public String typeIn(Path source) {
        StringBuilder name = new StringBuilder();
        for (Path folder : module.resolve(Path.of("src", "main", "java")).relativize(source.getParent())) {
            name.append(folder).append('.');
        }
        return (name + Jdk.typeIn(source)).replaceFirst("^\\.", "");
    }

    /** The file that the learner edits. */
    public Path learnersFile() {
        return mainSources().resolve(className + ".java");
    }

    /** The exercise's own folder, such as {@code 2.1-line-reader}; one of this beginning if there is none. */
    public Path folder() {
        return children(module).stream()
                .filter(folder -> folder.getFileName().toString().startsWith(id + "-"))
                .findFirst()
                .orElse(module.resolve(id + "-"));
    }

    public Path stub() {
        return folder().resolve("stub").resolve(className + ".java");
    }

    /** The reference; an edition for learners does not have it. */
    public Path solution() {
        return folder().resolve("solution").resolve(className + ".java");
    }

    /** The folders of right solutions in another style. */
    public List<Path> alternatives() {
        return folders(folder().resolve("alternatives"));
    }

    /** The folders of the known mistakes. */
    public List<Path> mistakes() {
        return folders(folder().resolve("mistakes"));
    }

    /** The lesson's number; the number of the exercise in it comes behind the dot. */
    public int lesson() {
        return number(id.split("\\.")[0]);
    }

    private int number() {
        return number(id.substring(id.indexOf('.') + 1));
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    private static List<Path> folders(Path parent) {
        return children(parent).stream().filter(Files::isDirectory).toList();
    }

    public static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1); // an encoding in which all bytes are valid
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
