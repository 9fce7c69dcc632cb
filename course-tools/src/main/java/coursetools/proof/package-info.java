/**
 * Proves the exercises: their tests accept what is right, and catch what is wrong, task by task. Begin with {@link
 * coursetools.proof.Proof}, then read {@link coursetools.proof.Trial}, which tries one class, and {@link
 * coursetools.proof.Judgement}, which says how its tasks must end. {@link coursetools.proof.ExerciseProof} only holds the
 * results of an exercise.
 */
package coursetools.proof;
