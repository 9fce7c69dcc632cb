package coursetools.book;

import java.util.List;

/**
 * A program that a command line starts.
 *
 * @param source the text of its class; empty for the {@code learn} command itself
 */
public record Startable(String classPath, String mainClass, List<String> arguments, String source) {

    /** {@code ./learn} with arguments that start no program of a lesson. */
    static Startable learn(List<String> arguments) {
        return new Startable(System.getProperty("java.class.path"), "learncli.Learn", arguments, "");
    }
}
