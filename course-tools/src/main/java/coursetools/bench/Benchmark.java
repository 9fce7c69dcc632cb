package coursetools.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.terminal.Trouble;

/** Measures in one run what a learner waits for in exercise 2.1: {@code watch}, {@code check}, and Maven. */
public final class Benchmark {

    private static final String EXERCISE = "2.1";
    private static final String MISTAKE = "decodes-each-chunk"; // its verdict is a long one
    private static final int SAVES = 20;
    private static final int UNCOUNTED_SAVES = 5; // a typical save is the tenth of an evening, not the first
    private static final int CHECKS = 5;
    private static final int MAVEN_RUNS = 3;

    private final PrintWriter tell;
    private int saves;

    /** {@code tell} gets what is being done. */
    public Benchmark(PrintWriter tell) {
        this.tell = tell;
    }

    /** Measures in a copy of the course in {@code root}. */
    public Measured run(Path root) throws IOException, InterruptedException {
        tell.println("Copying the course to a temporary folder ...");
        try (CourseCopy copy = CourseCopy.of(root)) {
            Path realRoot = copy.root().toRealPath();
            Exercise exercise = Exercises.in(realRoot).named(EXERCISE);
            if (!Files.exists(exercise.solution())) {
                throw Trouble.failed("The benchmark needs the solution of " + EXERCISE + ", and there is none.");
            }
            Typed typed = new Typed(realRoot);
            List<String> maven = exercise.mavenCommand();
            return new Measured(watch(typed, exercise), check(typed, exercise), maven(typed, exercise, maven), maven);
        }
    }

    private Times watch(Typed typed, Exercise exercise) throws IOException, InterruptedException {
        tell.println("./learn watch " + EXERCISE + ", " + SAVES + " saves ...");
        Path mistake = exercise.folder().resolve("mistakes").resolve(MISTAKE).resolve(exercise.className() + ".java");
        List<Path> versions =
                Files.exists(mistake) ? List.of(exercise.solution(), mistake) : List.of(exercise.solution());
        List<Duration> times = new ArrayList<>();
        try (WatchedSaves watch = new WatchedSaves(typed, EXERCISE)) {
            watch.awaitVerdict(); // about the class as it was
            for (int i = -UNCOUNTED_SAVES; i < SAVES; i++) {
                Path version = versions.get(Math.floorMod(i, versions.size()));
                Duration time = watch.save(exercise.learnersFile(), edited(version));
                if (i >= 0) {
                    times.add(time);
                }
            }
        }
        return new Times(times);
    }

    private Times check(Typed typed, Exercise exercise) throws IOException, InterruptedException {
        tell.println("./learn check " + EXERCISE + ", " + CHECKS + " times ...");
        return repeat(typed, exercise, List.of("./learn", "check", EXERCISE), CHECKS);
    }

    private Times maven(Typed typed, Exercise exercise, List<String> command) throws IOException, InterruptedException {
        tell.println(String.join(" ", command) + ", " + MAVEN_RUNS + " times, after one that is not counted ...");
        repeat(typed, exercise, command, 1); // it compiles the whole project, and may download
        return repeat(typed, exercise, command, MAVEN_RUNS);
    }

    private Times repeat(Typed typed, Exercise exercise, List<String> command, int runs)
            throws IOException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            Files.writeString(exercise.learnersFile(), edited(exercise.solution()));
            times.add(typed.run(command));
        }
        return new Times(times);
    }

    /** The class in this file, different from what was saved before. */
    private String edited(Path version) throws IOException {
        saves++;
        return Files.readString(version) + "// save " + saves + "\n";
    }
}
