package coursetools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import learncli.course.Exercise;
import learncli.terminal.Trouble;

/**
 * Students who hand in the course's own solutions, alternatives and known mistakes. In half of the exercises a student is
 * right.
 */
record MadeUpClass(List<Exercise> exercises, int students) {

    /** All names begin so. */
    static final String PREFIX = "student-";

    /** Where the class is that a student hands in for an exercise. */
    Path handedIn(int student, Exercise exercise) {
        boolean right = (student + exercises.indexOf(exercise)) % 2 == 0;
        List<Path> choice = right ? rightOnes(exercise) : exercise.mistakes();
        if (choice.isEmpty()) {
            throw Trouble.failed(
                    "The benchmark needs the solutions and known mistakes, and " + exercise.id() + " has none.");
        }
        return choice.get(student / 2 % choice.size()).resolve(exercise.className() + ".java");
    }

    private static List<Path> rightOnes(Exercise exercise) {
        List<Path> all = new ArrayList<>(exercise.alternatives());
        if (Files.exists(exercise.solution())) {
            all.add(0, exercise.solution().getParent());
        }
        return all;
    }

    /** As a system for handing in exports it: a folder for each student. */
    void writeTo(Path folder) throws IOException {
        for (int student = 0; student < students; student++) {
            Path own = Files.createDirectories(folder.resolve(name(student)));
            for (Exercise exercise : exercises) {
                Path file = handedIn(student, exercise);
                Files.copy(file, own.resolve(file.getFileName()));
            }
        }
    }

    static String name(int student) {
        return PREFIX + String.format(Locale.ROOT, "%03d", student + 1);
    }
}
