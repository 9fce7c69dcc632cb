package learncli.grading;

import java.util.List;

/**
 * What the compiler made of some sources.
 *
 * @param classes empty if it found errors
 * @param said its errors and warnings, as {@code javac} prints them; empty if there are none
 */
record Compiled(boolean succeeded, List<MemoryClass> classes, String said) {}
