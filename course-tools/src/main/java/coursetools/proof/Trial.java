package coursetools.proof;

import coursetools.grade.allowed.AllowList;
import java.util.List;
import learncli.grading.Candidate;
import learncli.grading.Conditions;
import learncli.grading.ExerciseCompiler;
import learncli.grading.Grader;
import learncli.grading.TaskResult;
import learncli.grading.TaskResult.Status;

/** Tries one variant, and compares what happens with what must. */
final class Trial {

    /**
     * How often a mistake may be tried. Its tasks have a learner's time limit, two seconds each. On a busy machine,
     * that may end a task that should pass. And which order of steps the model checker finds first depends on the JDK's
     * classes that earlier jobs have had rewritten, so each further try has a JVM of its own, as a learner's class has,
     * and so has the one whose message is kept. The report tells how many were tried again.
     */
    private static final int TRIES = 3;

    private final Grader grader;
    private final ExerciseCompiler compiler;
    private final AllowList allowed;
    private final Variant variant;
    private final ProofOptions options;

    /** {@code allowed} says what a submitted class may use. The course's own classes must keep to it as well. */
    Trial(Grader grader, ExerciseCompiler compiler, AllowList allowed, Variant variant, ProofOptions options) {
        this.grader = grader;
        this.compiler = compiler;
        this.allowed = allowed;
        this.variant = variant;
        this.options = options;
    }

    TrialResult verdict() {
        long start = System.nanoTime();
        if (variant.release() > Runtime.version().feature()) {
            return new TrialResult(variant, TrialResult.Kind.SKIPPED, "", 0, 0);
        }
        boolean isMistake = variant.kind() == Variant.Kind.MISTAKE;
        String fault = isMistake && options.writeMessages() ? faultInAJvmOfItsOwn() : fault();
        int tries = 1;
        while (!fault.isEmpty() && isMistake && tries < TRIES) {
            fault = faultInAJvmOfItsOwn();
            tries++;
        }
        TrialResult.Kind kind = fault.isEmpty() ? TrialResult.Kind.PROVEN : TrialResult.Kind.WRONG;
        return new TrialResult(variant, kind, fault, tries, System.nanoTime() - start);
    }

    private String faultInAJvmOfItsOwn() {
        try (Grader own = new Grader(1, 0)) {
            return new Trial(own, compiler, allowed, variant, options).fault();
        }
    }

    private String fault() {
        Candidate candidate = compiler.candidate(variant.file(), variant.release());
        if (!candidate.compiles()) {
            return "does not compile:\n" + candidate.errors();
        }
        if (variant.isExemplary() && !candidate.warnings().isEmpty()) {
            return "compiles with warnings:\n" + candidate.warnings();
        }
        List<String> refusals = allowed.refusals(compiler.written(candidate));
        if (!refusals.isEmpty()) {
            return "uses what a class that is handed in may not use: " + refusals.get(0);
        }
        return switch (variant.kind()) {
            case STUB -> Judgement.ofStub(run(candidate, Conditions.forRightClasses()));
            case SOLUTION, ALTERNATIVE -> faultOfRightClass(candidate);
            case MISTAKE -> faultOfMistake(candidate);
            case CONSTANT ->
                Judgement.ofConstantClass(
                        compiler.tests(),
                        run(candidate, Conditions.forLearners().withSeed(1)));
        };
    }

    private List<TaskResult> run(Candidate candidate, Conditions conditions) {
        return grader.grade(compiler.tests(), candidate, conditions).results();
    }

    private String faultOfRightClass(Candidate candidate) {
        int times = variant.kind() == Variant.Kind.SOLUTION ? options.times() : (options.times() + 4) / 5;
        for (int time = 1; time <= times; time++) {
            String fault = Judgement.ofRightClass(run(candidate, Conditions.forRightClasses()));
            if (!fault.isEmpty()) {
                return (times == 1 ? "" : "in run " + time + " of " + times + ": ") + fault;
            }
        }
        return "";
    }

    private String faultOfMistake(Candidate candidate) {
        MistakeHeader header;
        try {
            header = MistakeHeader.in(variant.lines());
        } catch (IllegalArgumentException e) {
            return e.getMessage() + "\n";
        }
        List<TaskResult> results = run(candidate, Conditions.forMistakes());
        String fault = Judgement.ofMistake(header.caughtBy(), results);
        return fault.isEmpty() ? faultOfMessage(results) : fault;
    }

    private String faultOfMessage(List<TaskResult> results) {
        String message = results.stream()
                .filter(result -> result.status() == Status.FAILED)
                .findFirst()
                .map(first -> KeptMessage.normalised(first.message()))
                .orElseThrow();
        if (options.writeMessages()) {
            KeptMessage.write(variant.messageFile(), message);
            return "";
        }
        String difference = KeptMessage.difference(variant.messageFile(), message);
        return difference.isEmpty() ? "" : difference + "\nthe learner sees:\n" + message.indent(2);
    }
}
