package coursetools.proof;

import coursetools.grade.allowed.AllowList;
import coursetools.proof.Variant.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.grading.ExerciseCompiler;
import learncli.grading.Grader;
import learncli.terminal.Trouble;

/** Proves exercises, several variants side by side. What learners wrote is not looked at. */
public final class Proof {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Path root;
    private final Path here;
    private final ProofOptions options;

    public Proof(Path root, Path here, ProofOptions options) {
        this.root = root;
        this.here = here;
        this.options = options;
    }

    /** Proves the exercises with these ids, or all of the course. */
    public ProofReport of(List<String> ids) {
        // Twice as many as processors, because many mistakes hang until their task's time is over; but those that the
        // model checker looks at never wait.
        try (TrialThreads waiting = new TrialThreads(2 * PROCESSORS);
                TrialThreads busy = new TrialThreads(PROCESSORS);
                ScratchFolder scratch = new ScratchFolder()) {
            return of(ids, waiting, busy, scratch);
        }
    }

    /** With the same workers for all. */
    ProofReport of(List<String> ids, TrialThreads threads) {
        try (ScratchFolder scratch = new ScratchFolder()) {
            return of(ids, threads, threads, scratch);
        }
    }

    private ProofReport of(List<String> ids, TrialThreads waiting, TrialThreads busy, ScratchFolder scratch) {
        long start = System.nanoTime();
        List<Exercise> all = Exercises.in(root).all();
        List<Exercise> chosen = new Exercises(all).named(ids);
        try {
            List<Future<Started>> started = new ArrayList<>();
            for (Exercise exercise : chosen) {
                TrialThreads threads = exercise.isModelChecked() ? busy : waiting;
                started.add(threads.pool().submit(() -> start(exercise, all, threads, scratch)));
            }
            List<ExerciseProof> proofs = new ArrayList<>();
            for (Future<Started> future : started) {
                proofs.add(future.get().proof());
            }
            List<String> faults = ids.isEmpty() ? Strays.in(root, all) : List.of();
            return new ProofReport(proofs, faults, System.nanoTime() - start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.failed("The proof was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the proof itself failed: " + e.getCause(), e);
        }
    }

    private record Started(
            Exercise exercise,
            Rules rules,
            List<String> faults,
            List<Future<TrialResult>> verdicts,
            MutantProof mutants) {

        ExerciseProof proof() throws InterruptedException, ExecutionException {
            List<TrialResult> results = new ArrayList<>();
            for (Future<TrialResult> verdict : verdicts) {
                results.add(verdict.get());
            }
            return new ExerciseProof(
                    exercise.id(),
                    exercise.className(),
                    rules,
                    faults,
                    results,
                    mutants == null ? null : mutants.await());
        }
    }

    private Started start(Exercise exercise, List<Exercise> all, TrialThreads threads, ScratchFolder scratch) {
        Grader grader = threads.grader();
        List<Future<TrialResult>> verdicts = new ArrayList<>();
        try {
            ExerciseCompiler compiler = grader.compiler(exercise, all, here);
            AllowList allowed = new AllowList(exercise.packageName(), compiler.given(), Set.of());
            Rules rules = Rules.of(compiler.tests());
            List<Variant> variants = Variant.allOf(exercise);
            if (options.times() > 1) {
                variants.removeIf(variant -> !variant.isRight());
            } else if (options.brief()) {
                variants.removeIf(variant -> variant.kind() != Kind.STUB && variant.kind() != Kind.SOLUTION);
            } else {
                variants.addAll(Variant.constantOnes(exercise, scratch));
            }
            for (Variant variant : variants) {
                verdicts.add(
                        threads.pool().submit(() -> new Trial(grader, compiler, allowed, variant, options).verdict()));
            }
            MutantProof mutants =
                    options.mutants() ? MutantProof.begin(exercise, grader, compiler, threads.pool(), scratch) : null;
            return new Started(
                    exercise, rules, Completeness.faults(compiler.tests(), rules, options), verdicts, mutants);
        } catch (Trouble trouble) {
            return new Started(exercise, Rules.none(), List.of(trouble.getMessage()), verdicts, null);
        }
    }
}
