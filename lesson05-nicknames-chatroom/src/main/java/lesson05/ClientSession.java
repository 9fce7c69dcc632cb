package lesson05;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import lesson05.terminal.Show;

/**
 * The conversation with one client, from the welcome to the end, in a thread of its own. To write to a client, this one or
 * another, it puts lines into the client's {@link Outbox}; so it waits for nothing but what its own client sends.
 */
final class ClientSession {

    private static final Duration LOOK_UP = Duration.ofHours(1); // LineReader wants a limit; a silent member may stay

    private final Socket client;
    private final Outbox outbox;
    private final Room room;
    private final Limits limits;
    private final PrintStream out;

    /** Talks with {@code client}; what the operator should know is printed to {@code out}. */
    ClientSession(Socket client, Outbox outbox, Room room, Limits limits, PrintStream out) throws IOException {
        this.client = client;
        this.outbox = outbox;
        this.room = room;
        this.limits = limits;
        this.out = out;
        client.setTcpNoDelay(true); // a line goes out at once: it does not wait until the one before has arrived
        client.setKeepAlive(true); // a member may be silent for ever; the system finds out if its machine is gone
    }

    /**
     * Returns when the client has ended its side, or was told why the server ends the conversation.
     *
     * @throws IOException if it ends in any other way
     */
    void talk() throws IOException {
        outbox.put("Welcome to this chatroom! Send your nickname as the first line.");
        Nickname name = enter();
        if (name == null) {
            return;
        }
        try {
            out.println("* " + name + " has entered the room");
            chat(name);
        } finally { // for whatever reason: it closed, it reset the connection, we hung up on it
            room.leave(name);
            out.println("* " + name + " has left the room"
                    + (outbox.hasOverflowed() ? ": it did not read fast enough" : ""));
        }
    }

    /** Takes the client's nickname and lets it in; null if it does not get in, and then it is told why. */
    private Nickname enter() throws IOException {
        try {
            String line = firstLine();
            if (line == null) {
                return null; // it has ended its side
            }
            Nickname name = new Nickname(line);
            if (room.join(name, outbox)) {
                return name;
            }
            outbox.put("Nickname refused: " + name + " is already in the room");
        } catch (IllegalArgumentException e) { // the message says which rule was broken
            outbox.put("Nickname refused: " + e.getMessage());
        } catch (SocketTimeoutException e) {
            outbox.put("Nickname refused: none came within " + Limits.inWords(limits.nicknameTime()));
        }
        return null;
    }

    /**
     * The first line, or as much of it as shows that it is too long for a name; null at end of stream. Its deadline counts
     * from now, not from its first byte as {@link LineReader}'s does. Read byte by byte: what follows is LineReader's.
     *
     * @throws SocketTimeoutException if the line is not complete in time
     */
    private String firstLine() throws IOException {
        Deadline deadline = Deadline.in(limits.nicknameTime());
        InputStream in = client.getInputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (line.size() < Nickname.LONGEST + 2) { // the longest name, a \r, and one byte too many
            client.setSoTimeout(deadline.millisLeft()); // bounds one read, so it is set anew for each
            int next = in.read(); // blocks until a byte is there, the client ends its side, or time is up
            if (next == -1) {
                return null;
            }
            if (next == '\n') {
                break;
            }
            line.write(next);
        }
        return line.toString(US_ASCII).replaceFirst("\r$", ""); // what is not ASCII becomes a �, which no name may have
    }

    /** Passes on what the member says, until it leaves. */
    private void chat(Nickname name) throws IOException {
        LineReader lines = new LineReader(client, limits.lineBytes(), limits.lineTime(), LOOK_UP);
        while (true) {
            Line line = lines.next(); // blocks until the member sends something, or its socket is closed
            switch (line.kind()) {
                case TEXT -> {
                    String text = Show.text(line.text()); // no control character reaches anybody's terminal
                    if (text.getBytes(UTF_8).length > limits.lineBytes()) { // shown, each takes six bytes or more
                        complain("Error: a line holds at most " + limits.lineBytes()
                                + " bytes, its control characters made visible");
                        continue;
                    }
                    List<Outbox> crowded = room.say(name, text);
                    // After the room, and without its lock: so two lines said at once may stand here the other way
                    // round.
                    out.println("Message from client: [" + name + "] " + text);
                    for (Outbox outboxOfOther : crowded) {
                        outboxOfOther.awaitWriter(); // blocks, for a moment, one that speaks too fast for the others
                    }
                }
                case TOO_LONG -> complain("Error: a line holds at most " + limits.lineBytes() + " bytes");
                case NOT_UTF8 -> complain("Error: a line must be UTF-8");
                case IDLE -> {} // and goes on
                case TOO_SLOW -> {
                    outbox.put(
                            "Error: a line must be complete within " + Limits.inWords(limits.lineTime()) + ", goodbye");
                    return;
                }
                case END -> {
                    return;
                }
            }
        }
    }

    /** Tells the member what was wrong; blocks, for a moment, one that makes mistakes faster than it reads. */
    private void complain(String line) {
        outbox.put(line);
        outbox.awaitWriter();
    }
}
