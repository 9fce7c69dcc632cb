package lesson01;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import lesson01.terminal.Show;

/** What came of an attempt to connect. */
public sealed interface Outcome {

    /** The address that answered, and the time from asking to being connected. */
    record Connected(InetSocketAddress address, Duration took) implements Outcome {

        /** For example, {@code 127.0.0.1:12345 in 0.3 ms}. */
        public String addressAndTime() {
            return String.format(Locale.ROOT, "%s in %.1f ms", Show.address(address), took.toNanos() / 1e6);
        }
    }

    /** No address of the host could be connected to; {@code error} is the failure of the last one tried. */
    record Failed(IOException error) implements Outcome {}
}
