package learncli.grading;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.course.Exercise;
import learncli.course.FileState;
import learncli.course.Folders;

/** The state of the files from which an exercise's tests are compiled: equal as long as none has changed. */
public record Sources(List<FileState> seen) {

    /** The learners' files of the module's exercises don't count. */
    public static Sources around(Exercise exercise, List<Exercise> all) {
        Set<Path> learners = all.stream().map(Exercise::learnersFile).collect(Collectors.toSet());
        List<Path> given = Folders.sourcesIn(exercise.stub().getParent());
        return new Sources(Stream.of(exercise.mainSources(), Folders.sourcesIn(exercise.testSources()), given)
                .flatMap(List::stream)
                .filter(file -> !learners.contains(file))
                .map(FileState::of)
                .toList());
    }
}
