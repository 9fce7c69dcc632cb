package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;

/** Talks to one client. Given; leave it as it is. */
@FunctionalInterface
public interface ClientHandler {

    /**
     * Has the whole conversation with one client, and returns when it is over. Reads and writes block.
     *
     * @param client is connected; the caller of this method closes it afterwards
     * @throws IOException if the connection breaks or is closed during the conversation
     */
    void handle(Socket client) throws IOException;
}
