package coursetools.grade.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learncli.course.Exercise;
import learncli.course.Folders;
import learncli.course.Jdk;

/** The classes of an exercise's package that are the course's own: a student's in their place are not taken. */
final class GivenFiles {

    private final SourceText stub;
    private final Map<String, Path> files = new HashMap<>(); // by the name of the class

    /** @param all exercises: what other exercises ask for is given as their stub */
    GivenFiles(Exercise exercise, List<Exercise> all) {
        stub = read(exercise.stub());
        Folders.sourcesIn(exercise.testSources()).forEach(file -> files.put(Jdk.typeIn(file), file));
        Folders.sourcesIn(exercise.learnersFile().getParent()).forEach(file -> files.put(Jdk.typeIn(file), file));
        all.stream()
                .filter(other -> other.packageName().equals(exercise.packageName()))
                .forEach(other -> files.put(other.className(), other.stub()));
    }

    boolean isStub(SourceText text) {
        return text.isLike(stub);
    }

    boolean has(String className) {
        return files.containsKey(className);
    }

    /** Whether a student has changed the file of this name. */
    boolean differsFrom(JavaFile file) {
        return !read(files.get(file.className())).isLike(file.source());
    }

    private static SourceText read(Path file) {
        try {
            return SourceText.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
