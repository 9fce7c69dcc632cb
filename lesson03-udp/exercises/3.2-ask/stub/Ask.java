package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Asks a server over UDP, where datagrams may get lost, come late, come twice, or come from anybody. Asks again when no
 * answer comes, and accepts nothing that isn't the answer.
 *
 * <p>The first four bytes of a question's datagram are its id, and the rest is the question in UTF-8. The answer's
 * datagram begins with the question's id, and the rest is the answer in UTF-8. A datagram has at most 1,000 bytes.
 */
public final class Ask {

    /**
     * Takes the socket to ask with. Nobody else uses it.
     *
     * @param clock returns the time in nanoseconds, like {@code System::nanoTime}
     * @param tries how many times to send a question at most; at least 1
     * @param timeout how long to wait for the answer after each try; whole milliseconds, from 1 ms to 1 hour
     */
    public Ask(DatagramSocket socket, LongSupplier clock, int tries, Duration timeout) {
        // TODO: keep what you need
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Sends the question to the server and returns the answer, without the id.
     *
     * @throws java.net.SocketTimeoutException if none of the tries is answered
     * @throws IOException what the socket throws when it can't send or receive
     */
    public String ask(InetSocketAddress server, String question) throws IOException {
        // TODO: send the question; wait for its answer until the time is up; then send it again
        throw new UnsupportedOperationException("not attempted");
    }
}
