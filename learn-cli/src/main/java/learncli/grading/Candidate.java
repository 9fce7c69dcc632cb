package learncli.grading;

import java.util.Map;

/**
 * A compiled class for an exercise.
 *
 * @param classes its class files, those of the tests, and those of the given types; empty if it does not compile
 * @param errors as {@code javac} prints them; empty if it compiles
 * @param warnings as {@code javac} prints them
 */
public record Candidate(Map<String, byte[]> classes, String errors, String warnings) {

    /** Of a class that does not compile. */
    public static Candidate wrong(String errors) {
        return new Candidate(Map.of(), errors, "");
    }

    /** Whether it can be run. */
    public boolean compiles() {
        return errors.isEmpty();
    }
}
