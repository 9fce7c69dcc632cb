package learncli.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import learncli.course.Exercise;
import learncli.course.Folders;

/** The state of the files from which an exercise's tests are compiled: equal as long as none has changed. */
public record Sources(List<String> seen) {

    /** The learners' files of the module's exercises don't count. */
    public static Sources around(Exercise exercise, List<Exercise> all) {
        Set<Path> learners = new HashSet<>();
        all.forEach(other -> learners.add(other.learnersFile()));
        List<String> seen = new ArrayList<>();
        exercise.mainSources().stream().filter(file -> !learners.contains(file)).forEach(file -> seen.add(state(file)));
        for (Path folder : List.of(exercise.test().getParent(), exercise.stub().getParent())) {
            Folders.sourcesIn(folder).forEach(file -> seen.add(state(file)));
        }
        return new Sources(seen);
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + now.size() + " " + now.lastModifiedTime();
        } catch (IOException e) {
            return file + " gone"; // deleted at this moment
        }
    }
}
