package lesson07;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** A client of step 3 or 4: half a line that has come, and half an answer that must still go out. */
final class SelectedClient {

    private static final int MOST = 8192; // bytes of one read

    private final SocketChannel channel;
    private final Answers answers;
    private final LineAssembler lines = new LineAssembler(8192);
    private final PendingWrites pending = new PendingWrites();

    SelectedClient(SocketChannel channel, Answers answers) {
        this.channel = channel;
        this.answers = answers;
        pending.add("Welcome to the server");
    }

    // @start region=serve
    /** Called when the channel is ready. Reads and writes what it can, and never waits for the client. */
    void serve(SelectionKey key) {
        try {
            if (key.isReadable() && !read()) {
                channel.close(); // the client has ended its side, and has all its answers
                return;
            }
            pending.writeTo(channel); // perhaps only a part
            // With answers left over the server waits until it can send more, and reads nothing until then.
            key.interestOps(pending.isEmpty() ? SelectionKey.OP_READ : SelectionKey.OP_WRITE);
        } catch (IOException e) {
            System.out.println("Lost a client: " + e.getMessage());
            close();
        }
    }

    /** Answers the lines that have come; false at end of stream. */
    private boolean read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST);
        if (channel.read(bytes) == -1) { // returns at once
            return false;
        }
        bytes.flip();
        Line line;
        while ((line = lines.next(bytes)) != null) { // null: the rest of the line has not come yet
            boolean isText = line.kind() == Line.Kind.TEXT;
            pending.add(isText ? answers.answer(line.text()) : "Error: a line holds at most 8192 bytes, in UTF-8");
        }
        return true;
    }
    // @end

    private void close() {
        try {
            channel.close();
        } catch (IOException e) { // it is closed all the same
        }
    }
}
