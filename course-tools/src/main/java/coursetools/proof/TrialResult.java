package coursetools.proof;

/**
 * What trying one variant showed.
 *
 * @param fault what is wrong, in words; empty if nothing is
 * @param tries how often it was tried
 */
record TrialResult(Variant variant, Kind kind, String fault, int tries, long nanos) {

    enum Kind {
        PROVEN,
        /** This JDK is too old for it. */
        SKIPPED,
        WRONG
    }
}
