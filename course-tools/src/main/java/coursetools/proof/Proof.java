package coursetools.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import learncli.course.Place;
import learncli.grading.Bench;
import learncli.grading.Grader;
import learncli.terminal.Trouble;

/** Proves exercises, several variants side by side. What learners wrote is not looked at. */
public final class Proof {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Path root;
    private final Path here;
    private final ProofOptions options;

    public Proof(Path root, Path here, ProofOptions options) {
        this.root = root.toAbsolutePath().normalize();
        this.here = here.toAbsolutePath().normalize();
        this.options = options;
    }

    /** Proves the exercises with these ids, or all of the course. */
    public ProofReport of(List<String> ids) {
        // Twice as many as processors, for many mistakes hang and wait for the end of a task's time; but those that the
        // model checker looks at never wait.
        try (TrialThreads waiting = new TrialThreads(root, 2 * PROCESSORS);
                TrialThreads busy = new TrialThreads(root, PROCESSORS);
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
        List<Place> all = Place.allIn(root);
        List<Place> chosen = ids.isEmpty()
                ? all
                : ids.stream().flatMap(id -> Place.named(id, all).stream()).toList();
        try {
            List<Future<Started>> started = new ArrayList<>();
            for (Place place : chosen) {
                TrialThreads threads = place.isModelChecked() ? busy : waiting;
                started.add(threads.pool().submit(() -> start(place, all, threads, scratch)));
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

    private record Started(Place place, Rules rules, List<String> faults, List<Future<TrialResult>> verdicts) {

        ExerciseProof proof() throws InterruptedException, ExecutionException {
            List<TrialResult> results = new ArrayList<>();
            for (Future<TrialResult> verdict : verdicts) {
                results.add(verdict.get());
            }
            return new ExerciseProof(place.id(), place.className(), rules, faults, results);
        }
    }

    private Started start(Place place, List<Place> all, TrialThreads threads, ScratchFolder scratch) {
        Grader grader = threads.grader();
        List<Future<TrialResult>> verdicts = new ArrayList<>();
        try {
            Bench bench = grader.bench(place, all, here);
            Rules rules = Rules.of(bench.exercise());
            List<Variant> variants = Variant.allOf(place);
            if (rules.areNumbered()) {
                variants.addAll(Variant.constantOnes(place, scratch));
            }
            for (Variant variant : variants) {
                verdicts.add(threads.pool().submit(() -> new Trial(grader, bench, variant, options).verdict()));
            }
            return new Started(place, rules, Completeness.faults(bench.exercise(), rules, options), verdicts);
        } catch (Trouble trouble) {
            return new Started(place, Rules.none(), List.of(trouble.getMessage()), verdicts);
        }
    }
}
