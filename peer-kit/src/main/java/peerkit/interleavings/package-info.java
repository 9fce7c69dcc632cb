/**
 * Checks code that several threads use, in {@linkplain peerkit.interleavings.Interleavings all orders of their steps}
 * that matter. Everything that knows the model checker Lincheck is here. Uses {@code peerkit} and {@code
 * peerkit.grading}.
 */
package peerkit.interleavings;
