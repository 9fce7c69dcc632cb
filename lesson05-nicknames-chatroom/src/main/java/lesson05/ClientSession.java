package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.time.Duration;
import lesson05.Line.Kind;
import lesson05.terminal.Show;

/**
 * The conversation with one client, from the welcome to the end, in a thread of its own: the client's reader. Lines go
 * into outboxes, so it never waits for another client's network; it only pauses briefly when an outbox gets crowded.
 */
final class ClientSession {

    private static final Duration SILENCE = Duration.ofHours(1); // LineReader wants a limit, but guests may be silent

    private final Socket client;
    private final Outbox outbox;
    private final LineReader lines;
    private final Room room;
    private final Limits limits;
    private final PrintStream out;

    ClientSession(Watchdog.Client client, Room room, Limits limits, PrintStream out) {
        this.client = client.socket;
        this.outbox = new Outbox(client, limits.outboxBytes());
        this.lines =
                new LineReader(client.socket, limits.lineBytes(), limits.times().line(), SILENCE);
        this.room = room;
        this.limits = limits;
        this.out = out;
    }

    Outbox outbox() {
        return outbox;
    }

    /**
     * Returns when the client has ended its side, or the server ends the conversation; then the outbox has the reason.
     *
     * @throws IOException if the conversation ends in any other way
     */
    void talk() throws IOException, InterruptedException {
        client.setTcpNoDelay(true); // a line goes out at once, even if the one before hasn't arrived yet
        client.setKeepAlive(true); // if the client's machine is gone, Linux finds out, by default after about two hours
        outbox.put("Welcome to this chatroom! Send your nickname as the first line.");
        Nickname name = enter();
        if (name == null) {
            return;
        }
        try {
            out.println("* " + name + " has entered the room");
            chat(name);
        } finally { // whatever happened: it is done, it reset the connection, we disconnected it
            room.leave(name);
            String why = outbox.hasOverflowed() ? ": it did not read fast enough" : "";
            out.println("* " + name + " has left the room" + why);
        }
    }

    /** Reads the nickname and lets the client in; null if it doesn't get in, and then it has been told why. */
    private Nickname enter() throws IOException {
        Line line = lines.next(Deadline.in(limits.times().nickname())); // blocks until it is there, or time is up
        if (line.kind() == Kind.END) {
            return null;
        }
        if (line.kind() == Kind.TOO_SLOW) {
            return refuse("none came within " + Limits.inWords(limits.times().nickname()));
        }
        try {
            Nickname name = new Nickname(line.text()); // too long or not UTF-8: the text is empty, which is no name
            return room.join(name, outbox) ? name : refuse(name + " is already in the room");
        } catch (IllegalArgumentException e) {
            return refuse(e.getMessage());
        }
    }

    private Nickname refuse(String reason) {
        outbox.put("Nickname refused: " + reason);
        return null;
    }

    private void chat(Nickname name) throws IOException, InterruptedException {
        Line line;
        while ((line = lines.next()).kind() != Kind.END) { // blocks until there is something to report
            switch (line.kind()) {
                case TEXT -> hear(name, Show.text(line.text())); // no control character gets to anyone's terminal
                case TOO_LONG -> complain("a line holds at most " + limits.lineBytes() + " bytes");
                case NOT_UTF8 -> complain("a line must be UTF-8");
                case TOO_SLOW -> {
                    String time = Limits.inWords(limits.times().line());
                    complain("a line must be complete within " + time + ", goodbye");
                    return;
                }
                default -> {} // IDLE: guests may be silent
            }
        }
    }

    private void hear(Nickname name, String text) throws InterruptedException {
        if (text.equals("/who")) {
            room.tellWho(name, outbox);
            outbox.awaitWriter();
        } else if (text.getBytes(UTF_8).length > limits.lineBytes()) { // Show.text may have made it longer
            complain("a line holds at most " + limits.lineBytes() + " bytes, its control characters made visible");
        } else {
            room.say(name, text);
            out.println("Message from client: [" + name + "] " + text); // without the lock: see Room
            room.awaitWriters();
        }
    }

    private void complain(String mistake) throws InterruptedException {
        outbox.put("Error: " + mistake);
        outbox.awaitWriter(); // blocks a client that makes mistakes faster than it can be told
    }
}
