package coursetools.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.course.Folders;
import learncli.course.Lesson;

/**
 * The course without solutions, known mistakes and the tools for teachers. What belongs to it is named here, so that nothing
 * else in the teacher's folder gets into it.
 *
 * @param exercises that the class gets
 */
public record Edition(Path root, List<Exercise> exercises) {

    private static final List<String> PARTS = List.of(
            ".editorconfig",
            ".gitattributes",
            ".gitignore",
            ".mvn",
            "LICENSE",
            "README.md",
            "docs",
            "learn",
            "learn.cmd",
            "learn-cli/pom.xml",
            "learn-cli/src/main",
            "peer-kit/pom.xml",
            "peer-kit/src/main",
            "pom.xml");
    private static final List<String> PARTS_OF_A_LESSON =
            List.of("README.md", "exercises/pom.xml", "exercises/src", "pom.xml", "src");
    private static final Pattern TEACHERS_MODULE = Pattern.compile("(?m)^ *<module>course-tools</module>\\R");
    private static final Pattern FOR_OTHERS = Pattern.compile("(?ms)^## For (teachers|authors)$.*?(?=^## |\\z)");
    private static final String TEACHERS_PAGE = "docs/for-teachers.md";
    private static final Pattern TO_TEACHERS_PAGE =
            Pattern.compile("(?m)^\\d+\\. \\[For teachers]\\(.*\\R| · (before|next): \\[For teachers]\\(.*?\\)");
    private static final Pattern OTHERS_FOLDER = Pattern.compile("(?m)^\\| `(course-tools/|\\.ci/run)`.*\\R");

    /** Writes it into a folder, which is new or empty; returns how many files it has. */
    public int writeTo(Path folder) throws IOException {
        SortedMap<String, Path> files = files();
        Links links = new Links(files.keySet());
        for (String name : files.keySet()) {
            Path copy = folder.resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(files.get(name), copy);
            if (name.equals("pom.xml")) {
                Files.writeString(
                        copy, TEACHERS_MODULE.matcher(Files.readString(copy)).replaceFirst(""));
            } else if (name.endsWith(".md")) {
                String text = Files.readString(copy);
                String own = name.equals("README.md")
                        ? withoutPartsForOthers(text)
                        : TO_TEACHERS_PAGE.matcher(text).replaceAll("");
                Files.writeString(copy, links.withoutDead(name, own));
            }
        }
        return files.size();
    }

    private static String withoutPartsForOthers(String readme) {
        return OTHERS_FOLDER.matcher(FOR_OTHERS.matcher(readme).replaceAll("")).replaceAll("");
    }

    /** Where the content of each of its files is. The class that a learner is to write is the stub. */
    public SortedMap<String, Path> files() {
        SortedMap<String, Path> files = new TreeMap<>();
        PARTS.forEach(part -> add(root.resolve(part), files));
        files.remove(TEACHERS_PAGE);
        for (Path folder : Folders.children(root)) {
            if (Lesson.isLesson(folder)) {
                PARTS_OF_A_LESSON.forEach(part -> add(folder.resolve(part), files));
            }
        }
        Set<String> chosen = new HashSet<>(exercises.stream().map(Exercise::id).toList());
        for (Exercise exercise : Exercises.forAnyJdk(root).all()) {
            files.remove(Folders.name(root, exercise.learnersFile()));
            if (chosen.contains(exercise.id())) {
                files.put(Folders.name(root, exercise.learnersFile()), exercise.stub());
                add(exercise.folder().resolve("README.md"), files);
                add(exercise.stub().getParent(), files);
            } else {
                files.remove(Folders.name(root, exercise.test()));
            }
        }
        return files;
    }

    /** A file, or the files below a folder, but nothing hidden. */
    private void add(Path part, SortedMap<String, Path> files) {
        if (!Files.exists(part)) {
            return;
        }
        try (Stream<Path> below = Files.walk(part)) {
            below.filter(Files::isRegularFile)
                    .filter(file -> !part.relativize(file).toString().matches("(.*[/\\\\])?\\..+"))
                    .forEach(file -> files.put(Folders.name(root, file), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
