/**
 * {@code ./learn tap} shows what clients and a server send each other. Begin with {@link learncli.tap.Tap}, which accepts
 * the clients. Then read {@link learncli.tap.Conversation}, {@link learncli.tap.Direction}, which copies the bytes, and
 * {@link learncli.tap.Link}, which resets the connections. The package uses no other.
 */
package learncli.tap;
