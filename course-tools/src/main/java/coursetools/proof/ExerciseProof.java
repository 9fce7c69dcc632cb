package coursetools.proof;

import coursetools.proof.Variant.Kind;
import java.util.List;

/**
 * What was found out about one exercise.
 *
 * @param faults of the exercise itself, not of one of its variants
 * @param mutants null if they were not tried
 */
record ExerciseProof(
        String id,
        String className,
        Rules rules,
        List<String> faults,
        List<TrialResult> verdicts,
        MutantCount mutants) {

    boolean isGreen() {
        return faults.isEmpty()
                && (mutants == null || mutants.faults().isEmpty())
                && verdicts.stream().noneMatch(verdict -> verdict.kind() == TrialResult.Kind.WRONG);
    }

    long proven(Kind kind) {
        return verdicts.stream()
                .filter(verdict -> verdict.variant().kind() == kind && verdict.kind() == TrialResult.Kind.PROVEN)
                .count();
    }

    long skipped() {
        return verdicts.stream()
                .filter(verdict -> verdict.kind() == TrialResult.Kind.SKIPPED)
                .count();
    }

    long all(Kind kind) {
        return verdicts.stream()
                .filter(verdict -> verdict.variant().kind() == kind)
                .count();
    }

    double seconds() {
        return verdicts.stream().mapToLong(TrialResult::nanos).sum() / 1e9;
    }
}
