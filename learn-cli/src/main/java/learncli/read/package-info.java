/**
 * The book as pages for a browser, made from its Markdown and the course's sources. Begin with {@link learncli.read.Site}.
 * It uses {@code course} and {@code terminal}; only its command uses it.
 */
package learncli.read;
