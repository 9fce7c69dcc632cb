/**
 * The {@code learn} command: {@link learncli.Learn} starts it, and lists its commands, which are in {@code
 * learncli.command}; {@link learncli.Fresh} tells the launcher whether it must be built.
 */
package learncli;
