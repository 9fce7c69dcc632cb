/**
 * What a hosted program meets in place of {@code System}, {@code Runtime} and the sockets, see
 * {@link learncli.book.HostedProgram}. Each program has these classes of its own.
 */
package learncli.book.standin;
