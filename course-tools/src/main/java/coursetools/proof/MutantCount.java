package coursetools.proof;

import java.util.List;

/**
 * How the mutants of an exercise fared.
 *
 * @param listed those that live, and may
 * @param faults others that live, and listed mutants that don't
 */
record MutantCount(int killed, int listed, List<String> faults) {}
