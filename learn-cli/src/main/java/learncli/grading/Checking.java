package learncli.grading;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import learncli.course.Digest;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.terminal.Seen;
import learncli.terminal.Trouble;

/**
 * Grades learners' classes, any number of times: what {@code ./learn check} and {@code ./learn watch} have in common.
 *
 * <p>The first {@link #check} of an exercise compiles its tests; later ones only the learner's class, unless one of the
 * tests' sources has changed. Between calls the compiler stays warm, and a JVM waits to run the next tests.
 *
 * <p>It is for any number of threads. A check can't be called off: who does not want its outcome any more ignores it, and
 * checks again in another thread, which gets a JVM of its own. Whatever the class does, a check ends: a task has 2
 * seconds, all together a minute. {@link #close} kills the JVMs; a check under way then ends with an outcome of no
 * meaning, or with an {@code IllegalStateException}.
 */
public final class Checking implements AutoCloseable {

    private final Path here;
    private final Grader grader;
    private final boolean owned;
    private final List<Exercise> all;
    private final Map<Exercise, Kept> kept = new ConcurrentHashMap<>();

    /** An exercise whose tests are compiled, and what they were compiled from. */
    private record Kept(Sources sources, ExerciseCompiler compiler) {}

    /**
     * Starts the JVMs at once, so that they are ready when they are needed.
     *
     * @param root the folder of the course
     * @param here where the user stands: messages name files as seen from there
     * @param atOnce how many checks there will be at the same time
     */
    public Checking(Path root, Path here, int atOnce) {
        this(root, here, new Grader(root, atOnce), true);
    }

    /** For checks that are made once: no JVM is started that is not needed. */
    public static Checking once(Path root, Path here, int atOnce) {
        return new Checking(root, here, new Grader(root, atOnce, 0), true);
    }

    /** With a grader that is there already, and that {@link #close} closes if it is {@code owned}. */
    public Checking(Path root, Path here, Grader grader, boolean owned) {
        this.here = here;
        this.grader = grader;
        this.owned = owned;
        this.all = Exercises.in(root).all();
    }

    /** Compiles the learner's class, and runs its tests if it compiles. What is wrong with it is in the outcome. */
    public Outcome check(Exercise exercise) {
        return check(exercise, Conditions.forLearners());
    }

    /** The same under other conditions. */
    public Outcome check(Exercise exercise, Conditions conditions) {
        long start = System.nanoTime();
        Outcome outcome;
        try {
            // the digest before it is compiled: if the file changes meanwhile, that shows
            outcome = outcome(exercise, Digest.of(exercise.learnersFile()), conditions);
        } catch (Trouble | UncheckedIOException trouble) {
            // its tests do not compile, say, or a file can't be read: other exercises can be graded all the same
            String what = trouble.getMessage().stripTrailing();
            outcome = wrong(exercise, what, "can't be graded: something else than your class is not in order.", "");
        }
        return outcome.took(System.nanoTime() - start);
    }

    private Outcome outcome(Exercise exercise, String digest, Conditions conditions) {
        ExerciseCompiler compiler = compiler(exercise);
        if (digest.isEmpty()) {
            String what = "There is no " + Seen.from(here, exercise.learnersFile()) + ".";
            return wrong(
                    exercise,
                    what,
                    "can't be graded; ./learn reset " + exercise.id() + " puts back what was given.",
                    digest);
        }
        Candidate candidate = compiler.candidate(exercise.learnersFile(), ExerciseCompiler.RELEASE);
        if (!candidate.compiles()) {
            String what = candidate.errors().stripTrailing();
            return wrong(exercise, what, "does not compile, so nothing was graded.", digest);
        }
        Grades grades = grader.grade(compiler.tests(), candidate, conditions);
        return Outcome.graded(compiler.tests(), grades, digest);
    }

    private static Outcome wrong(Exercise exercise, String what, String so, String digest) {
        return Outcome.wrong(exercise, what + "\n\n" + exercise.name() + " " + so, digest);
    }

    private ExerciseCompiler compiler(Exercise exercise) {
        Sources sources = Sources.around(exercise, all);
        return kept.compute(
                        exercise,
                        (same, old) -> old != null && old.sources().equals(sources)
                                ? old
                                : new Kept(sources, grader.compiler(exercise, all, here)))
                .compiler();
    }

    @Override
    public void close() {
        if (owned) {
            grader.close();
        }
    }
}
