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
import learncli.grading.Candidate;
import learncli.grading.Conditions;
import learncli.grading.ExerciseCompiler;
import learncli.grading.Grader;
import learncli.grading.TaskResult;
import learncli.grading.TaskResult.Status;

/** Tries the mutants of an exercise's solution and of two alternatives. */
final class MutantProof {

    private static final int ALTERNATIVES = 2;
    private static final int TRIES = 3; // a listed one must live; on a busy machine it may run out of time

    private enum End {
        /** A test has failed. */
        KILLED,
        ALIVE,
        /** It doesn't compile. */
        NOT_MADE
    }

    private final ListedMutants listed;
    private final Map<Mutant, Future<End>> ends = new LinkedHashMap<>();

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
                int tries = proof.listed.contains(mutant) ? TRIES : 1;
                proof.ends.put(mutant, pool.submit(() -> {
                    Path written = scratch.write(file, mutant.source());
                    return end(grader, compiler, compiler.candidate(written, variant.release()), tries);
                }));
            }
        });
        return proof;
    }

    /** Runs the grading tests on one mutant, until the first of them fails. */
    private static End end(Grader grader, ExerciseCompiler compiler, Candidate mutant, int tries) {
        if (!mutant.compiles()) {
            return End.NOT_MADE;
        }
        for (int i = 0; i < tries; i++) {
            List<TaskResult> results = grader.grade(compiler.tests(), mutant, Conditions.forMutants())
                    .results();
            if (results.stream().allMatch(result -> result.status() == Status.PASSED)) {
                return End.ALIVE;
            }
        }
        return End.KILLED;
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
        for (Map.Entry<Mutant, Future<End>> tried : ends.entrySet()) {
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
