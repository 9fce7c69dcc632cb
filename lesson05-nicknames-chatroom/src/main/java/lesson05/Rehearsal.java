package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * One conversation of the server with itself, before its first client comes, so that all the classes it needs are loaded.
 * To load a class takes a file descriptor. If the first clients took them all, loading would fail, and Java remembers a
 * class that could not be loaded: the server would never serve anybody again, even when descriptors are free.
 */
final class Rehearsal {

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private Rehearsal() {}

    static void hold() throws IOException {
        Limits limits = Limits.standard();
        try (Link link = Link.open()) {
            link.theirs().getOutputStream().write("alice\nhello\n".getBytes(UTF_8));
            link.theirs().shutdownOutput();
            Outbox outbox = new Outbox(link.ours(), limits.outboxBytes());
            new ClientSession(link.ours(), outbox, new Room(), limits, NOWHERE).talk();
            outbox.end();
            outbox.write(); // does not block: the buffers have room for so little
            Farewell.say(link.ours(), outbox, limits.farewellTime());
        }
    }
}
