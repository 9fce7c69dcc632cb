/**
 * Checks code that several threads use, in {@linkplain peerkit.interleavings.Interleavings all orders of their steps}
 * that matter. Begin with {@link peerkit.interleavings.Interleavings}, then read {@link
 * peerkit.interleavings.ModelChecker}, which runs the model checker Lincheck, and {@link
 * peerkit.interleavings.TraceReader}, which makes a table of steps from its trace. Everything that knows Lincheck is
 * here.
 *
 * <p>{@link peerkit.interleavings.CallsInBetween}, {@link peerkit.interleavings.LateThread} and {@link
 * peerkit.interleavings.ShortWaits} do without Lincheck: their threads are real, and the classes are {@linkplain
 * peerkit.interleavings.CopiedClasses copies}. Uses {@code peerkit} and {@code peerkit.grading}.
 */
package peerkit.interleavings;
