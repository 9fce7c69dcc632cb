package coursetools.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import learncli.course.Exercise;
import learncli.course.Folders;

/** What is wrong with the course as a whole: a folder without an exercise, an id that two exercises have. */
final class Strays {

    private Strays() {}

    static List<String> in(Path root, List<Exercise> exercises) {
        List<String> faults = new ArrayList<>();
        Set<Path> known = exercises.stream().map(Exercise::folder).collect(Collectors.toSet());
        exercises.stream()
                .map(Exercise::module)
                .distinct()
                .forEach(module -> Folders.children(module).stream()
                        .filter(folder -> Files.isDirectory(folder)
                                && folder.getFileName().toString().matches("\\d+\\.\\d+-.*")
                                && !known.contains(folder))
                        .forEach(folder -> faults.add(Folders.name(root, folder)
                                + " belongs to no test class with @ExerciseTest in its module")));
        exercises.stream().collect(Collectors.groupingBy(Exercise::id)).forEach((id, same) -> {
            if (same.size() > 1) {
                faults.add("the id " + id + " is that of " + same.size() + " exercises: "
                        + same.stream().map(Exercise::className).collect(Collectors.joining(", ")));
            }
        });
        return faults;
    }
}
