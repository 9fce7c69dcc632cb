package coursetools.grade.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import coursetools.grade.Student;
import coursetools.grade.Submission;
import coursetools.grade.SubmittedClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import learncli.course.Exercise;

/**
 * A submission that wants points it has not earned, or to do harm: a folder {@code hostile/KIND/NAME} with a class for an
 * exercise. Its first lines are comments:
 *
 * <pre>
 * // does: what it tries, for the reader
 * // must: GRADED 0                     what must become of it; several are separated by "or": see {@link Expected}
 * // allowed: java.lang.System.exit     what the teacher has allowed, so that the sandbox must do without the list
 * </pre>
 *
 * @param files their texts, by name
 * @param main the name of the file with the class for the exercise
 */
record HostileSubmission(String name, Exercise exercise, Map<String, String> files, String main) {

    /** All that there are, by name. */
    static List<HostileSubmission> in(Path folder, List<Exercise> exercises) {
        try (Stream<Path> folders = Files.walk(folder, 2)) {
            return folders.filter(found -> folder.relativize(found).getNameCount() == 2)
                    .sorted()
                    .map(found -> of(folder.relativize(found).toString(), found, exercises))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileSubmission of(String name, Path folder, List<Exercise> exercises) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file, UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Exercise exercise = exercises.stream()
                .filter(each -> files.containsKey(each.className() + ".java"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no class for an exercise"));
        return new HostileSubmission(name, exercise, files, exercise.className() + ".java");
    }

    /** What may become of it. */
    List<Expected> expected() {
        return Stream.of(header("must").split(" or ")).map(Expected::of).toList();
    }

    /** What the teacher has allowed; usually nothing. */
    Set<String> allowed() {
        return header("allowed").isEmpty() ? Set.of() : Set.of(header("allowed").split(" "));
    }

    private String header(String key) {
        String start = "// " + key + ": ";
        return files.get(main)
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElse("");
    }

    /** As it is handed in, with each {@code from} replaced by its {@code to}. */
    Submission submission(Map<String, String> replaced) {
        Map<String, String> texts = new TreeMap<>(files);
        replaced.forEach((from, to) -> texts.replaceAll((file, text) -> text.replace(from, to)));
        String source = texts.remove(main);
        SubmittedClass submitted = new SubmittedClass(exercise.id(), main, source, texts);
        return new Submission(new Student(name, "", "hostile"), List.of(submitted), List.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
