/**
 * How one talks with the person at the terminal: colours, wrapped lines, a bar, misspelt words, and {@link
 * learncli.terminal.Trouble}, which any package may throw. It uses nothing of the rest.
 */
package learncli.terminal;
