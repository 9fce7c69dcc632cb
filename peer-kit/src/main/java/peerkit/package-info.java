/**
 * Scripted peers for tests of network programs: they send, cut, glue, half-close, reset or keep silent, and say in one
 * {@linkplain peerkit.FailureBlock block of text} what they expected and what they received. Everything runs on the
 * loopback address, and no wait is longer than {@link peerkit.Patience#LIMIT}. Uses none of the other packages.
 */
package peerkit;
