package learncli.grading;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.course.Digest;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.course.FileState;
import learncli.course.Folders;
import learncli.course.Jdk;
import learncli.terminal.Seen;
import learncli.terminal.Trouble;

/**
 * Grades learners' classes, for {@code ./learn check} and {@code ./learn watch}.
 *
 * <p>The first {@link #check} of an exercise compiles its tests. Later checks compile only the learner's class, unless
 * a source of the tests has changed. Between checks the compiler stays warm, and a JVM waits to run the next tests.
 *
 * <p>Any number of threads may call it. A check can't be cancelled: ignore its outcome, and check again in another
 * thread, which gets its own JVM. Every check ends, whatever the class does: a task has 2 seconds, and all of them a
 * minute. {@link #close} kills the JVMs. The outcome of a check that is running then means nothing, or it throws an
 * {@code IllegalStateException}.
 */
public final class ClassChecker implements AutoCloseable {

    private final Path here;
    private final Grader grader;
    private final boolean owned;
    private final List<Exercise> all;
    private final Map<Exercise, Kept> kept = new ConcurrentHashMap<>();

    /** The compiled tests of an exercise, and what they were compiled from. */
    private record Kept(List<FileState> sources, ExerciseCompiler compiler) {}

    /** {@link #close} closes the grader if it is {@code owned}. */
    public ClassChecker(Path root, Path here, Grader grader, boolean owned) {
        this.here = here;
        this.grader = grader;
        this.owned = owned;
        this.all = Exercises.in(root).all();
    }

    /** Compiles the learner's class, and runs the tests if it compiles. */
    public Outcome check(Exercise exercise) {
        return check(exercise, Conditions.forLearners());
    }

    /** The same under other conditions. */
    public Outcome check(Exercise exercise, Conditions conditions) {
        long start = System.nanoTime();
        Outcome outcome;
        try {
            // the digest comes first: an edit during the check is then seen as a change
            outcome = outcome(exercise, Digest.of(exercise.learnersFile()), conditions);
        } catch (Trouble | UncheckedIOException trouble) {
            // for example, its tests don't compile, or a file can't be read; other exercises can still be graded
            String what = trouble.getMessage().stripTrailing();
            outcome = wrong(exercise, what, "can't be graded, but your class isn't the reason.", "");
        }
        return outcome.took(System.nanoTime() - start);
    }

    private Outcome outcome(Exercise exercise, String digest, Conditions conditions) {
        grader.getReadyFor(exercise);
        ExerciseCompiler compiler = compiler(exercise);
        if (digest.isEmpty()) {
            String what = "There is no " + Seen.from(here, exercise.learnersFile()) + ".";
            return wrong(
                    exercise,
                    what,
                    "can't be graded; ./learn reset " + exercise.id() + " puts back what was given.",
                    digest);
        }
        Candidate candidate = compiler.candidate(exercise.learnersFile(), Jdk.OLDEST);
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
        List<FileState> sources = sources(exercise, all);
        return kept.compute(
                        exercise,
                        (same, old) -> old != null && old.sources().equals(sources)
                                ? old
                                : new Kept(sources, grader.compiler(exercise, all, here)))
                .compiler();
    }

    /**
     * The state of the files from which an exercise's tests are compiled: equal as long as none has changed. The files that
     * learners write don't count.
     */
    public static List<FileState> sources(Exercise exercise, List<Exercise> all) {
        Set<Path> learners = all.stream().map(Exercise::learnersFile).collect(Collectors.toSet());
        List<Path> given = Folders.sourcesIn(exercise.stub().getParent());
        return Stream.of(exercise.mainSources(), Folders.sourcesIn(exercise.testSources()), given)
                .flatMap(List::stream)
                .filter(file -> !learners.contains(file))
                .map(FileState::of)
                .toList();
    }

    @Override
    public void close() {
        if (owned) {
            grader.close();
        }
    }
}
