/**
 * Lesson 1: a TCP client that connects and says what came of it.
 *
 * <p>In reading order: {@link lesson01.Step1Connect}, {@link lesson01.Step2NameTheReason}, {@link lesson01.BusyServer}
 * (which breaks step 2), {@link lesson01.Step3Timeout}, {@link lesson01.ConnectClient}.
 *
 * <p>{@link lesson01.ConnectClient} talks with the user; {@link lesson01.Connector} connects for it and returns an
 * {@link lesson01.Outcome}, whose failure {@link lesson01.terminal.Reason} puts into words.
 */
package lesson01;
