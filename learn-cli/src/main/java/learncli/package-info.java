/**
 * The {@code learn} command: {@link learncli.Learn} starts it, and lists its commands, which are in {@code
 * learncli.command}.
 *
 * <p>In every package, {@code root} is the folder of the course, and {@code here} the folder that the user is in: messages name
 * files as seen from there.
 */
package learncli;
