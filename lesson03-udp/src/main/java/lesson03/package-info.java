/**
 * Lesson 3: a server and a client over UDP, which carries messages and promises nothing. Read in this order:
 *
 * <ol>
 *   <li>{@link lesson03.Step1WholeBuffer}: receives, prints, answers
 *   <li>{@link lesson03.Step2Length}: prints only what was received
 *   <li>{@link lesson03.UdpServer}: says when a datagram was cut off, and never answers an answer
 *   <li>{@link lesson03.Step3Ask}: a client that asks, and waits for the answer
 *   <li>{@link lesson03.Step4Timeout}: a client that waits two seconds, no longer
 *   <li>{@link lesson03.Stranger}: answers from the wrong port, which breaks step 4
 *   <li>{@link lesson03.UdpClient}: a client that listens to the server alone
 * </ol>
 */
package lesson03;
