package coursetools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.course.Folders;
import learncli.grading.TemporaryFolder;
import learncli.terminal.Bar;

/**
 * Measures in one run how long {@code ./learn grade} takes for a class, and how long Maven takes for some of its students:
 * one of 25, with all their exercises.
 */
public final class GradingBenchmark {

    /** One of each lesson. */
    private static final List<String> EXERCISES = List.of("1.1", "2.1", "3.1", "4.1", "5.1", "6.1");

    private static final int ONE_OF = 25; // students, whose classes Maven grades as well
    private static final Duration LONGEST_GRADE = Duration.ofMinutes(30);
    private static final Duration LONGEST_MAVEN = Duration.ofMinutes(5); // the first may download

    private final Path root;
    private final int students;
    private final Bar bar;
    private int done; // students

    /** Of the course in {@code root}. */
    public GradingBenchmark(Path root, int students, Bar bar) {
        this.root = root;
        this.students = students;
        this.bar = bar;
    }

    /** Takes minutes. */
    public MeasuredGrading run() throws IOException, InterruptedException {
        Exercises exercises = Exercises.in(root);
        MadeUpClass madeUp = new MadeUpClass(exercises.named(EXERCISES), students);
        try {
            Duration grade = grade(madeUp);
            String command = String.join(" ", madeUp.exercises().get(0).mavenCommand());
            return new MeasuredGrading(students, EXERCISES.size(), grade, maven(madeUp), command);
        } finally {
            bar.end();
        }
    }

    private Duration grade(MadeUpClass madeUp) throws IOException, InterruptedException {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Path handedIn = folder.path().resolve("class");
            madeUp.writeTo(handedIn);
            List<String> command = List.of(
                    "./learn",
                    "grade",
                    handedIn.toString(),
                    "--out",
                    folder.path().resolve("grades").toString());
            show("./learn grade");
            Typed.Run run = new Typed(root).run(command, LONGEST_GRADE, line -> {
                if (line.startsWith(MadeUpClass.PREFIX)) {
                    done++;
                    show("./learn grade");
                }
            });
            if (done != students) { // a status of 1 alone means that a class is so wrong that it isn't run
                throw Typed.failed(command, run);
            }
            return run.time();
        }
    }

    private Times maven(MadeUpClass madeUp) throws IOException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        show("a copy of the course for Maven");
        try (CourseCopy copy = CourseCopy.of(root)) {
            Typed typed = new Typed(copy.root());
            String modules = madeUp.exercises().stream()
                    .map(exercise -> Folders.name(root, exercise.module()))
                    .collect(Collectors.joining(","));
            typed.run(List.of("mvn", "test-compile", "-pl", modules, "-am")); // not counted: it compiles all
            for (int student = 0; student < students; student += ONE_OF) {
                for (Exercise exercise : madeUp.exercises()) {
                    show("mvn, " + MadeUpClass.name(student) + " " + exercise.id());
                    times.add(maven(typed, madeUp.handedIn(student, exercise), exercise));
                }
                done++;
            }
        }
        return new Times(times);
    }

    private Duration maven(Typed typed, Path handedIn, Exercise exercise) throws IOException, InterruptedException {
        Path file = typed.root().resolve(root.relativize(exercise.learnersFile()));
        byte[] given = Files.readAllBytes(file);
        Files.copy(handedIn, file, StandardCopyOption.REPLACE_EXISTING);
        Typed.Run run = typed.run(exercise.mavenCommand(), LONGEST_MAVEN, line -> {});
        Files.write(file, given);
        if (run.lines().stream().noneMatch(line -> line.contains("Tests run:"))) { // a status of 1 alone is a verdict
            throw Typed.failed(exercise.mavenCommand(), run);
        }
        return run.time();
    }

    private void show(String now) {
        bar.show(done, students + (students + ONE_OF - 1) / ONE_OF, now);
    }
}
