package coursetools.proof;

import coursetools.proof.Variant.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a proof found out, as a table; and what is wrong, variant by variant. */
public final class ProofReport {

    private static final String ROW = "%-5s %-15s %5s %6s %9s %13s %7s %7s %8s%n";

    private final List<ExerciseProof> proofs;
    private final List<String> faults;
    private final long nanos;

    ProofReport(List<ExerciseProof> proofs, List<String> faults, long nanos) {
        this.proofs = proofs;
        this.faults = faults;
        this.nanos = nanos;
    }

    public boolean isGreen() {
        return faults.isEmpty() && proofs.stream().allMatch(ExerciseProof::isGreen);
    }

    /** Whether there was anything but stubs: an edition for learners has nothing else. */
    boolean hasVariants() {
        return proofs.stream()
                .flatMap(proof -> proof.verdicts().stream())
                .anyMatch(verdict -> verdict.variant().kind() != Kind.STUB
                        && verdict.variant().kind() != Kind.CONSTANT);
    }

    /** All that is wrong; empty if nothing is. */
    public String wrong() {
        List<String> parts =
                new ArrayList<>(faults.stream().map(fault -> fault + "\n").toList());
        for (ExerciseProof proof : proofs) {
            for (String fault : proof.faults()) {
                parts.add(proof.id() + " " + proof.className() + ": " + fault.stripTrailing() + "\n");
            }
            if (proof.mutants() != null) {
                proof.mutants()
                        .faults()
                        .forEach(fault -> parts.add(proof.id() + " " + proof.className() + ": " + fault));
            }
            for (TrialResult verdict : proof.verdicts()) {
                if (verdict.kind() == TrialResult.Kind.WRONG) {
                    parts.add(proof.id() + " " + proof.className() + ", "
                            + verdict.variant().name() + ": " + verdict.fault().stripTrailing() + "\n");
                }
            }
        }
        return String.join("\n", parts);
    }

    /**
     * The table, a row for each exercise, and the line with the sums. "Alone" is how many rules have a mistake that breaks
     * no other; "killed" and "listed" count mutants.
     */
    public String table() {
        if (proofs.isEmpty()) {
            return "There are no exercises: nothing to prove.\n";
        }
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                ROW,
                "id",
                "class",
                "rules",
                "alone",
                "mistakes",
                "alternatives",
                "killed",
                "listed",
                "seconds"));
        for (ExerciseProof proof : proofs) {
            table.append(String.format(
                    Locale.ROOT,
                    ROW,
                    proof.id(),
                    proof.className(),
                    "" + proof.rules().names().size(),
                    "" + proof.rules().withMistake().size(),
                    cell(proof, Kind.MISTAKE),
                    cell(proof, Kind.ALTERNATIVE),
                    proof.mutants() == null ? "-" : "" + proof.mutants().killed(),
                    proof.mutants() == null ? "-" : "" + proof.mutants().listed(),
                    String.format(Locale.ROOT, "%.1f", proof.seconds())));
        }
        return table + total() + "\n";
    }

    private static String cell(ExerciseProof proof, Kind kind) {
        long proven = proof.proven(kind);
        long all = proof.all(kind);
        return proven == all ? "" + all : proven + " of " + all;
    }

    private String total() {
        long skipped = proofs.stream().mapToLong(ExerciseProof::skipped).sum();
        String sums = String.format(
                Locale.ROOT,
                "proven: %s, %s, %s, %s in %.0f s",
                sum(Kind.STUB, "stub"),
                sum(Kind.SOLUTION, "solution"),
                sum(Kind.ALTERNATIVE, "alternative"),
                sum(Kind.MISTAKE, "mistake"),
                nanos / 1e9);
        String rest = skipped == 0 ? "" : " (" + skipped + " skipped: they need a newer JDK than this one)";
        long again = proofs.stream()
                .flatMap(proof -> proof.verdicts().stream())
                .filter(verdict -> verdict.kind() == TrialResult.Kind.PROVEN && verdict.tries() > 1)
                .count();
        String busy = again == 0 ? "" : " (" + again + " tried again: was the machine busy?)";
        String learners = hasVariants()
                ? ""
                : "\nThere are no solutions and no mistakes here, so there is nothing more to prove.";
        return sums + rest + busy + learners;
    }

    private String sum(Kind kind, String name) {
        long sum = proofs.stream().mapToLong(proof -> proof.proven(kind)).sum();
        return sum + " " + name + (sum == 1 ? "" : "s");
    }
}
