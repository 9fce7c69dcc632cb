package lesson06;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import lesson06.terminal.Show;

/** What a client's thread does: takes a number, reads one message, answers, and says goodbye. */
final class Conversation implements Runnable {

    private static final int LONGEST_MESSAGE = 1024; // bytes; the rest of a longer one is dropped

    private final Socket client;
    private final Limits limits;
    private final ClientCounts counts;
    private final PrintStream out;

    Conversation(Socket client, Limits limits, ClientCounts counts, PrintStream out) {
        this.client = client;
        this.limits = limits;
        this.counts = counts;
        this.out = out;
    }

    // @start region=run
    /** Whatever goes wrong here ends only this conversation. The caller closes the socket. */
    @Override
    public void run() {
        ClientCounts.Reading reading = counts.enter(); // many threads may get here at the same time
        int number = reading.total();
        out.println("Client " + number + " connected from " + Show.address(client.getRemoteSocketAddress()));
        out.println("Connected clients: " + reading.now());
        try {
            talk(number);
        } catch (IOException e) {
            if (!client.isClosed()) { // otherwise our own close() has ended the conversation
                out.println("Lost client " + number + ": " + e.getMessage());
            }
        } catch (RuntimeException | Error e) { // a mistake in this program, or no memory left
            out.println("Failed to serve client " + number + ": " + Show.text(e.toString()));
        } finally {
            counts.leave(); // also after a reset
            out.println("Client " + number + " disconnected.");
        }
    }
    // @end

    private void talk(int number) throws IOException {
        byte[] message = new byte[LONGEST_MESSAGE];
        client.setSoTimeout((int) limits.silence().toMillis());
        try {
            // One read is all there is: the client sends no newline and waits, so nothing says where its message ends.
            // The price is lesson 2's: if the message arrives in two pieces, this is the first piece.
            int length = client.getInputStream().read(message); // until bytes or end of stream come, or time is up
            if (length == -1) {
                out.println("Client " + number + " left without a message.");
                return;
            }
            out.println("Client " + number + " says: " + Show.text(new String(message, 0, length, UTF_8)));
        } catch (SocketTimeoutException e) {
            out.println("Client " + number + " said nothing for " + Limits.inWords(limits.silence()) + ".");
            return;
        }
        String answer = "Hello Client " + number + ", server received your message!";
        client.getOutputStream().write(answer.getBytes(UTF_8)); // can't block: our send buffer is still empty
        LingeringClose.of(client, limits.linger());
    }
}
