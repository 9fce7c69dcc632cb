package lesson07;

import java.io.IOException;

/** A running server, whichever way it serves. */
public interface Server extends AutoCloseable {

    int PORT = 1234; // if the command line has no other

    int port();

    @Override
    void close() throws IOException;
}
