/**
 * The terminal and the person at it: how wide it is, lines that fit, Markdown as text, colours, misspelt words, and {@link
 * learncli.terminal.Trouble}, which any package may throw. This package uses no other.
 */
package learncli.terminal;
