package coursetools.grade.intake;

import coursetools.grade.Student;
import coursetools.grade.Submission;
import coursetools.grade.SubmittedClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learncli.course.Exercise;
import learncli.terminal.Trouble;

/**
 * Reads what a class handed in: a folder or a zip for each student, or single files whose names begin with the student's, as
 * Moodle and Canvas export them, in a folder or in one zip.
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
     * Reads the folder of a class, or its zip.
     *
     * @param results a folder that may be in it, and isn't a student's
     */
    public HandedIn of(Path handedIn, Path results) {
        if (Files.isDirectory(handedIn)) {
            return of(Parts.inFolder(handedIn, results));
        }
        try (Zip zip = new Zip(Files.newByteChannel(handedIn), "")) {
            return of(Parts.inZip(zip));
        } catch (IOException e) {
            throw Trouble.failed(handedIn.getFileName() + " can't be opened; it may be damaged, or no zip.", e);
        }
    }

    private HandedIn of(Parts parts) {
        StudentFolders names = new StudentFolders();
        List<Submission> submissions = new ArrayList<>();
        parts.students().forEach((owner, its) -> submissions.add(submission(names.student(owner), its)));
        return new HandedIn(submissions, parts.notes());
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
        return new Submission(student, classes, unclear, asGiven, notes, files.areComplete());
    }
}
