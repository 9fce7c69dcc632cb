/**
 * The commands of {@code ./learn}, a class for each. It says what may be typed, calls another package, and prints the result.
 * To add a command, write its class here, and list it in {@link learncli.Learn}. Nothing else in this module uses this
 * package; the commands of {@code course-tools} extend {@link learncli.command.LearnCommand} as well.
 */
package learncli.command;
