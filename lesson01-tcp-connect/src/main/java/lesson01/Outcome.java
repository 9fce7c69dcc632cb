package lesson01;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import lesson01.terminal.Reason;

/** What came of an attempt to connect: a value, so that a caller must look at it, and a test can. */
public sealed interface Outcome {

    /** The connection was made: the address that answered, and the time from asking to being connected. */
    record Connected(InetSocketAddress address, Duration took) implements Outcome {}

    /** No address of the host could be connected to; {@code error} is what the last one tried met. */
    record Failed(IOException error) implements Outcome {

        Reason reason() {
            return Reason.reasonFor(error);
        }
    }
}
