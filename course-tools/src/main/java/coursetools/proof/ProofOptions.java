package coursetools.proof;

/**
 * How a proof is made.
 *
 * @param times how often each solution is run, and each alternative a fifth as often; if more than once, nothing else is
 * @param writeMessages whether the messages of mistakes are kept as they are now, instead of compared
 * @param mutants whether small changes of right classes are tried as well; takes minutes
 * @param brief whether only the stub and the solution are tried
 * @param strict whether learners' files must be the stubs, as they are in a course that nobody has begun
 */
public record ProofOptions(int times, boolean writeMessages, boolean mutants, boolean brief, boolean strict) {

    /** Once, and compared. */
    public static ProofOptions usual() {
        return new ProofOptions(1, false, false, false, System.getenv("CI") != null);
    }

    /** In a second or two for each exercise: what every build proves. */
    public static ProofOptions ofEveryBuild() {
        return new ProofOptions(1, false, false, true, System.getenv("CI") != null);
    }
}
