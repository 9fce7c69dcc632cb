package learncli.book;

import java.util.List;
import java.util.Map;

/**
 * A program that can be started in this JVM.
 *
 * @param classes by their names; empty for the {@code learn} command itself
 */
public record Startable(Map<String, byte[]> classes, String mainClass, List<String> arguments) {

    /** {@code ./learn} with arguments that start no program of a lesson. */
    static Startable learn(List<String> arguments) {
        return new Startable(Map.of(), "learncli.Learn", arguments);
    }

    boolean isLearn() {
        return classes.isEmpty();
    }
}
