package coursetools.grade.intake;

import coursetools.grade.Student;
import coursetools.grade.Submission;
import coursetools.grade.SubmittedClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import learncli.course.Exercise;
import learncli.course.Folders;
import learncli.terminal.Clean;

/**
 * Reads what a class handed in: a folder or a zip for each student, or single files whose names begin with the student's, as
 * Moodle and Canvas export them.
 */
public final class Intake {

    private final Map<Exercise, GivenFiles> exercises = new LinkedHashMap<>();

    /**
     * Looks for classes for these exercises.
     *
     * @param all exercises of the course
     */
    public Intake(List<Exercise> exercises, List<Exercise> all) {
        exercises.forEach(exercise -> this.exercises.put(exercise, new GivenFiles(exercise, all)));
    }

    /**
     * Reads the folder of a class.
     *
     * @param results a folder that may be in it, and isn't a student's
     */
    public HandedIn of(Path folder, Path results) {
        SortedMap<Owner, List<Part>> students = new TreeMap<>();
        List<String> notes = new ArrayList<>();
        for (Path path : Folders.children(folder)) {
            String name = path.getFileName().toString();
            if (path.equals(results) || FoundFile.isLeftOver(name)) {
                continue;
            }
            Optional<Part> part = Part.of(path);
            part.ifPresent(found -> students.computeIfAbsent(found.owner(), owner -> new ArrayList<>())
                    .add(found));
            if (part.isEmpty()) {
                notes.add(Clean.line(name) + " was not taken: its name doesn't say whose it is.");
            }
        }
        StudentFolders names = new StudentFolders();
        List<Submission> submissions = new ArrayList<>();
        students.forEach((owner, parts) -> submissions.add(submission(names.student(owner), parts)));
        return new HandedIn(submissions, notes);
    }

    private Submission submission(Student student, List<Part> parts) {
        JavaFiles files = new JavaFiles();
        parts.forEach(part -> part.addTo(files));
        List<String> notes = new ArrayList<>(files.notes());
        List<SubmittedClass> classes = new ArrayList<>();
        Map<String, String> unclear = new LinkedHashMap<>();
        List<String> asGiven = new ArrayList<>();
        exercises.forEach((exercise, given) -> {
            Choice choice = new Choice(exercise, given, files.files());
            choice.submitted().ifPresent(classes::add);
            notes.addAll(choice.notes());
            if (!choice.unclear().isEmpty()) {
                unclear.put(exercise.id(), choice.unclear());
            }
            if (choice.isAsGiven()) {
                asGiven.add(exercise.id());
            }
        });
        if (!asGiven.isEmpty()) {
            notes.add("Not graded, because nothing was written: " + String.join(", ", asGiven) + ".");
        }
        if (classes.isEmpty() && unclear.isEmpty() && notes.isEmpty()) {
            notes.add("No class of an exercise is among the files: "
                    + FewNames.of(files.files().stream().map(JavaFile::path).toList()) + ".");
        }
        return new Submission(student, classes, unclear, notes);
    }
}
