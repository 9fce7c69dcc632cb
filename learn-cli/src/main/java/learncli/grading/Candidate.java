package learncli.grading;

import java.util.Map;

/**
 * A class to be tried, compiled.
 *
 * @param classes with all that is given and the tests; empty if it does not compile
 * @param errors as {@code javac} prints them; empty if it compiles
 * @param warnings likewise
 */
public record Candidate(Map<String, byte[]> classes, String errors, String warnings) {

    static Candidate wrong(String errors) {
        return new Candidate(Map.of(), errors, "");
    }

    /** Whether there is something to try. */
    public boolean compiles() {
        return errors.isEmpty();
    }
}
