/**
 * The {@code learn} command: {@link learncli.Learn} starts it, and lists its commands, which are in {@code
 * learncli.command}.
 */
package learncli;
