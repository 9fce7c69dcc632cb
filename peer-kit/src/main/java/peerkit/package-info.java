/**
 * Scripted peers for tests of network programs: they send, cut, glue, half-close, reset, keep silent, and say in one
 * {@linkplain peerkit.FailureBlock block of text} what they had expected and what they met. Everything runs on the
 * loopback address, every wait is bounded by {@link peerkit.Patience#LIMIT}.
 */
package peerkit;
