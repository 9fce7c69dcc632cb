package coursetools.book;

import java.util.List;

/**
 * A program that a command line starts.
 *
 * @param source the text of its class; empty for the {@code learn} command itself
 */
record Startable(String classPath, String mainClass, List<String> arguments, String source) {}
