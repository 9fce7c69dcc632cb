package lesson06;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** A server's output on which that server is closed, by the thread that prints, as soon as a client says something. */
final class ClosesWhenAClientSpeaks extends PrintStream {

    volatile CounterServer server;

    ClosesWhenAClientSpeaks() {
        super(OutputStream.nullOutputStream());
    }

    @Override
    public void println(String line) {
        if (line.contains(" says: ")) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
