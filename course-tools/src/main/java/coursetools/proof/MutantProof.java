package coursetools.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import learncli.course.Exercise;
import learncli.grading.ExerciseCompiler;
import learncli.grading.Grader;

/** Tries the mutants of an exercise's solution and of two alternatives. */
final class MutantProof {

    private static final int ALTERNATIVES = 2;

    private final ListedMutants listed;
    private final Map<Mutant, Future<MutantTrial.End>> ends = new LinkedHashMap<>();

    private MutantProof(ListedMutants listed) {
        this.listed = listed;
    }

    /** Begins, in the threads of this pool. */
    static MutantProof begin(
            Exercise exercise, Grader grader, ExerciseCompiler compiler, ExecutorService pool, ScratchFolder scratch) {
        MutantProof proof = new MutantProof(ListedMutants.of(exercise));
        changed(exercise).forEach(variant -> {
            for (Mutant mutant : Mutator.mutants(variant)) {
                Path file = Path.of(exercise.id(), "mutants", "" + proof.ends.size(), exercise.className() + ".java");
                MutantTrial trial = new MutantTrial(grader, compiler, variant, mutant, proof.listed.contains(mutant));
                proof.ends.put(mutant, pool.submit(() -> trial.run(scratch.write(file, mutant.source()))));
            }
        });
        return proof;
    }

    private static Stream<Variant> changed(Exercise exercise) {
        List<Variant> readable = Variant.allOf(exercise).stream()
                .filter(variant -> variant.release() <= Runtime.version().feature())
                .toList();
        return Stream.concat(
                readable.stream().filter(variant -> variant.kind() == Variant.Kind.SOLUTION),
                readable.stream()
                        .filter(variant -> variant.kind() == Variant.Kind.ALTERNATIVE)
                        .limit(ALTERNATIVES));
    }

    /** Waits until all have been tried. */
    MutantCount await() throws InterruptedException, ExecutionException {
        int killed = 0;
        List<Mutant> alive = new ArrayList<>();
        for (Map.Entry<Mutant, Future<MutantTrial.End>> tried : ends.entrySet()) {
            switch (tried.getValue().get()) {
                case KILLED -> killed++;
                case ALIVE -> alive.add(tried.getKey());
                case NOT_MADE -> {}
            }
        }
        List<String> faults = new ArrayList<>();
        new LinkedHashSet<>(alive.stream()
                        .filter(mutant -> !listed.contains(mutant))
                        .map(Mutant::key)
                        .toList())
                .forEach(key -> faults.add(
                        "a mutant passes all tests: kill it, or list it with a reason in mutants.txt\n" + key));
        faults.addAll(listed.faults(alive));
        return new MutantCount(
                killed, (int) alive.stream().filter(listed::contains).count(), faults);
    }
}
