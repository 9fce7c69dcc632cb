package coursetools.grade.sandbox;

import coursetools.grade.GradedClass;
import coursetools.grade.GradedClass.State;
import coursetools.grade.GradedSubmission;
import coursetools.grade.Grading;
import coursetools.grade.Submission;
import coursetools.grade.SubmittedClass;
import coursetools.grade.allowed.AllowList;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.grading.Candidate;
import learncli.grading.Conditions;
import learncli.grading.ExerciseCompiler;
import learncli.grading.ExerciseTests;
import learncli.grading.Grader;
import learncli.terminal.Trouble;

/** Grades submissions: as many at the same time as there are processors, each on a processor of its own. */
public final class SubmissionGrader implements Grading {

    private static final Duration LONGEST = Duration.ofSeconds(60); // for all tests of a submission
    private static final SecureRandom SEEDS = new SecureRandom(); // nobody can know the next one
    private static final int LARGEST_SEED = 1_000_000;

    private final Path root;
    private final Protection protection;
    private final Grader trusted; // compiles the tests
    private final Map<String, GradedExercise> exercises = new LinkedHashMap<>(); // by number
    private Places places; // guarded by this; null until something is graded
    private Trouble failure; // guarded by this; what the first attempt to start it has said

    /**
     * Compiles the tests. The sandbox is started when the first submission is graded: there may be none.
     *
     * @param root the folder of the course
     * @param exercises that are graded
     * @param alsoAllowed what a teacher allows: see {@link AllowList}
     * @throws Trouble if an exercise's tests don't compile
     */
    public SubmissionGrader(Path root, List<Exercise> exercises, Protection protection, Set<String> alsoAllowed) {
        this.root = root;
        this.protection = protection;
        this.trusted = new Grader(0, 0);
        List<Exercise> all = Exercises.in(root).all();
        for (Exercise exercise : exercises) {
            ExerciseCompiler compiler = trusted.compiler(exercise, all, root);
            this.exercises.put(exercise.id(), GradedExercise.of(compiler, alsoAllowed));
        }
    }

    @Override
    public int atOnce() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public List<ExerciseTests> tests() {
        return exercises.values().stream()
                .map(exercise -> exercise.compiler().tests())
                .toList();
    }

    /** @throws Trouble if no sandbox holds here */
    @Override
    public GradedSubmission grade(Submission submission) {
        Places open = places();
        Place place = open.take();
        try {
            long deadline = System.nanoTime() + LONGEST.toNanos();
            List<GradedClass> classes = new ArrayList<>();
            for (SubmittedClass submitted : submission.classes()) {
                classes.add(grade(submitted, place, Duration.ofNanos(deadline - System.nanoTime())));
            }
            return new GradedSubmission(
                    submission.student(),
                    classes,
                    submission.asGiven(),
                    submission.notes(),
                    protection.isSandbox(),
                    submission.complete());
        } finally {
            open.giveBack(place);
        }
    }

    private synchronized Places places() {
        if (failure != null) {
            throw failure; // for the other threads: a second attempt would take as long as the first
        }
        try {
            if (places == null) {
                places = new Places(atOnce(), protection, root);
            }
            return places;
        } catch (Trouble trouble) {
            failure = trouble;
            throw trouble;
        }
    }

    private GradedClass grade(SubmittedClass submitted, Place place, Duration left) {
        try {
            return graded(submitted, place, left);
        } catch (Trouble trouble) {
            throw trouble; // such as no JVM can be started: it has nothing to do with the submission
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            place.renew(); // it may be in the middle of something
            return Results.notGraded(
                    submitted,
                    State.BROKEN,
                    "It broke the program that grades it: " + e.getClass().getSimpleName());
        }
    }

    private GradedClass graded(SubmittedClass submitted, Place place, Duration left) {
        GradedExercise exercise = exercises.get(submitted.exercise());
        ExerciseCompiler compiler = exercise.compiler();
        Map<String, String> sources = new LinkedHashMap<>(submitted.helpers());
        sources.put(compiler.tests().exercise().className() + ".java", submitted.source());
        Candidate candidate = place.compile(compiler, sources);
        if (!candidate.compiles()) {
            return Results.notCompiled(submitted, candidate.errors());
        }
        Map<String, byte[]> written = compiler.written(candidate);
        List<String> missing = exercise.needs().missingIn(written);
        if (!missing.isEmpty()) {
            return Results.notCompiled(
                    submitted,
                    "The tests use what the stub has and this class lacks:\n  " + String.join("\n  ", missing));
        }
        List<String> refusals = exercise.allowed().refusals(written);
        if (!refusals.isEmpty()) {
            return Results.notGraded(submitted, State.NOT_ALLOWED, String.join("\n", refusals));
        }
        int seed = SEEDS.nextInt(LARGEST_SEED);
        Conditions conditions = Conditions.forLearners().within(left).withSeed(seed);
        return Results.of(submitted, place.grade(compiler.tests(), candidate, conditions), seed);
    }

    @Override
    public synchronized void close() {
        if (places != null) {
            places.close();
        }
        trusted.close();
    }
}
