/**
 * What {@code ./learn tap} does: it stands between clients and a server, passes on what each sends, and shows it. Read
 * {@link learncli.tap.Tap}, which accepts the clients, then {@link learncli.tap.Conversation}, which one of them and the
 * server have through it, then {@link learncli.tap.Direction}, which copies the bytes, and {@link learncli.tap.Link},
 * which breaks both connections off. The other files are small helpers. It uses nothing of the rest.
 */
package learncli.tap;
