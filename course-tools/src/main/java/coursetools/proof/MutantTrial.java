package coursetools.proof;

import java.nio.file.Path;
import java.util.List;
import learncli.grading.Candidate;
import learncli.grading.Conditions;
import learncli.grading.ExerciseCompiler;
import learncli.grading.Grader;
import learncli.grading.TaskResult;
import learncli.grading.TaskResult.Status;

/** Runs the grading tests on one mutant, until the first of them fails. */
record MutantTrial(Grader grader, ExerciseCompiler compiler, Variant variant, Mutant mutant, boolean listed) {

    private static final int TRIES = 3; // a listed one must live; on a busy machine it may run out of time

    enum End {
        /** A test has failed. */
        KILLED,
        ALIVE,
        /** It doesn't compile. */
        NOT_MADE
    }

    End run(Path file) {
        Candidate candidate = compiler.candidate(file, variant.release());
        if (!candidate.compiles()) {
            return End.NOT_MADE;
        }
        int tries = listed ? TRIES : 1;
        for (int i = 0; i < tries; i++) {
            List<TaskResult> results = grader.grade(compiler.tests(), candidate, Conditions.forMutants())
                    .results();
            if (results.stream().allMatch(result -> result.status() == Status.PASSED)) {
                return End.ALIVE;
            }
        }
        return End.KILLED;
    }
}
