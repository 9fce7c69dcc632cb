package lesson07;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Semaphore;

/** The conversation with one client: what {@link ClientSession} does in a thread, cut into pieces that never wait. */
final class Conversation extends Client {
    private final Limits limits;
    private final Semaphore permits;
    private final PrintStream out;
    private final LineAssembler lines;
    private final PendingWrites answers = new PendingWrites();

    /** A conversation that holds one of the {@code permits}, and gives it back at its end. */
    Conversation(SocketChannel channel, Limits limits, Semaphore permits, PrintStream out) {
        super(channel);
        this.limits = limits;
        this.permits = permits;
        this.out = out;
        this.lines = new LineAssembler(limits.lineBytes());
        answers.add("Welcome to the server");
        startClock();
    }

    // @start region=serve
    /** While answers are left over, nothing is read: a client that doesn't read can't ask for more of them. */
    @Override
    int waitsFor() {
        return answers.isEmpty() ? SelectionKey.OP_READ : SelectionKey.OP_WRITE;
    }

    @Override
    Client serve(ByteBuffer buffer) {
        try {
            return answers.isEmpty() ? read(buffer) : write();
        } catch (IOException e) {
            return lost(e.getMessage());
        }
    }

    private Client read(ByteBuffer buffer) throws IOException {
        if (channel.read(buffer.clear()) == -1) { // returns at once
            return goodbye("");
        }
        boolean otherLine = answerLines(buffer.flip());
        answers.writeTo(channel); // perhaps only a part
        if (otherLine || !answers.isEmpty()) { // from now on it waits for something else
            startClock();
        }
        return this;
    }

    private Client write() throws IOException {
        answers.writeTo(channel);
        if (answers.isEmpty()) { // from now on it waits for a line
            startClock();
        }
        return this;
    }

    /** Answers the lines that have come; false if all that came is more of a line that is still incomplete. */
    private boolean answerLines(ByteBuffer input) {
        int ended = lines.ended();
        boolean inside = lines.isInsideLine();
        Line line;
        while ((line = lines.next(input)) != null) { // null: the rest of the line has not come yet
            switch (line.kind()) {
                case TOO_LONG -> answers.add("Error: a line holds at most " + limits.lineBytes() + " bytes");
                case NOT_UTF8 -> answers.add("Error: a line must be UTF-8");
                default -> answers.add("Hello I am server " + line.text());
            }
        }
        return !inside || lines.ended() != ended;
    }

    private void startClock() {
        var times = limits.times();
        var time = lines.isInsideLine() ? times.line() : times.idle();
        deadline = Deadline.in(answers.isEmpty() ? time : times.write());
    }
    // @end

    @Override
    Client timeIsUp() {
        Limits.Times times = limits.times();
        if (!answers.isEmpty()) {
            return lost("it did not read its answers within " + Limits.inWords(times.write()));
        }
        String reason = lines.isInsideLine()
                ? "a line must be complete within " + Limits.inWords(times.line())
                : "nothing came for " + Limits.inWords(times.idle());
        sayLost(reason);
        return goodbye("Error: " + reason + ", goodbye");
    }

    private Client lost(String reason) {
        sayLost(reason);
        close();
        return this;
    }

    private void sayLost(String reason) {
        out.println("Lost client " + name() + ": " + reason);
    }

    private Client goodbye(String line) {
        permits.release(); // before the client reads end of stream, so that it can connect again at once
        return new LingeringClient(channel, line, limits.times().linger());
    }

    @Override
    void close() {
        permits.release();
        super.close();
    }
}
