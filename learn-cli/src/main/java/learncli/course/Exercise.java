package learncli.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An exercise, and where its files are.
 *
 * @param id such as {@code 2.1}
 * @param module the folder of the Maven module, such as {@code lesson02-tcp-server-client/exercises}
 * @param packageName such as {@code lesson02.exercise}
 * @param className the simple name of the class to write
 */
public record Exercise(String id, Path root, Path module, String packageName, String className) {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TEST = Path.of("src", "test", "java");

    /** {@code 2.1 LineReader}. */
    public String name() {
        return id + " " + className;
    }

    /** The full name of the class to write. */
    public String fullClassName() {
        return packageName + "." + className;
    }

    /** The full name of the class with its grading tests. */
    public String testClass() {
        return fullClassName() + "Test";
    }

    /** Runs its grading tests, when it is typed in the folder of the course. */
    public List<String> mavenCommand() {
        return List.of("mvn", "test", "-pl", Folders.name(root, module), "-am", "-Dtest=" + className + "Test");
    }

    /** The source of the grading tests. */
    public Path test() {
        return testSources().resolve(className + "Test.java");
    }

    /** Whether its tests use the model checker. */
    public boolean isModelChecked() {
        return TextFile.read(test()).contains("InterleavingsReady");
    }

    /** The file that the learner edits. */
    public Path learnersFile() {
        return module.resolve(MAIN).resolve(packageName.replace('.', '/')).resolve(className + ".java");
    }

    /** The folder of the module's tests, and of what they share. */
    public Path testSources() {
        return module.resolve(TEST).resolve(packageName.replace('.', '/'));
    }

    /** All sources of the module's main code, in any package. */
    public List<Path> mainSources() {
        return Folders.sourcesBelow(module.resolve(MAIN));
    }

    /** The full name of the class that one of {@link #mainSources} is named after. */
    public String typeIn(Path source) {
        return module.resolve(MAIN)
                .relativize(source.resolveSibling(Jdk.typeIn(source)))
                .toString()
                .replaceAll("[/\\\\]", ".");
    }

    /** The exercise's own folder, such as {@code 2.1-line-reader}; {@code 2.1-} if there is none. */
    public Path folder() {
        return Folders.children(module).stream()
                .filter(folder -> folder.getFileName().toString().startsWith(id + "-"))
                .findFirst()
                .orElse(module.resolve(id + "-"));
    }

    /** The class as it was given. */
    public Path stub() {
        return folder().resolve("stub").resolve(className + ".java");
    }

    /** The reference; an edition for learners doesn't have it. */
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

    /** The number of the lesson. */
    public int lesson() {
        return number(id.split("\\.")[0]);
    }

    /** The number in the lesson. */
    int number() {
        return number(id.substring(id.indexOf('.') + 1));
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    private static List<Path> folders(Path parent) {
        return Folders.children(parent).stream().filter(Files::isDirectory).toList();
    }
}
