package learncli.tap;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/**
 * One client and the server, with the tap between them. It has two threads, one for each direction; the client's also
 * connects to the server before, and closes both connections after.
 */
final class Conversation {

    private final String client;
    private final Socket clientSocket;
    private final Dialler dialler;
    private final Handling handling;
    private final TapTranscript transcript;
    private final Link link;
    private final Thread thread;

    Conversation(int number, Socket clientSocket, Dialler dialler, Handling handling, TapTranscript transcript) {
        this.client = TapTranscript.CLIENT + number;
        this.clientSocket = clientSocket;
        this.dialler = dialler;
        this.handling = handling;
        this.transcript = transcript;
        this.link = new Link(clientSocket);
        this.thread = new Thread(this::run, client + "-to-server");
    }

    void start() {
        thread.start();
    }

    void close() throws IOException {
        link.close();
    }

    /** Whether one that was started has ended. */
    boolean hasEnded() {
        return !thread.isAlive();
    }

    /** Waits up to this long for the end of both threads: the one joined here joins the other one. */
    void awaitEnd(Duration patience) throws InterruptedException {
        thread.join(patience.toMillis());
    }

    private void run() {
        transcript.line(client, "connects from " + Show.address(clientSocket.getRemoteSocketAddress()));
        try (clientSocket) {
            Socket server = connect();
            if (server != null) {
                try (server) {
                    copyBothWays(server);
                }
            }
        } catch (IOException | OutOfMemoryError e) { // no memory left, or no thread to be had
            tell(client + " can't be served: " + Show.text(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // both connections are closed by now
        }
    }

    /**
     * Null if there is no connection to be had: then the client's is closed. It reads end of stream, or, if it has sent
     * something already, which nobody will read now, a reset.
     */
    private Socket connect() {
        try {
            return dialler.dial(link::setServer); // blocks until the server answers, for as long as the timeout
        } catch (IOException e) {
            if (Voice.isReset(e)) { // it has accepted, and was quicker with its reset than we were to see that
                link.reset(() -> Voice.ofServerTo(client, transcript).resets(e));
            } else if (link.breakOff()) { // else close() has ended the attempt, and nobody needs to be told
                tell("no server for " + client + ", which is closed: " + Reason.sentenceFor(e));
            }
            return null;
        }
    }

    private void copyBothWays(Socket server) throws IOException, InterruptedException {
        clientSocket.setTcpNoDelay(true); // each write goes out at once: none waits to be joined with the next
        server.setTcpNoDelay(true);
        Side here = new Side(clientSocket, Voice.ofClient(client, transcript));
        Side there = new Side(server, Voice.ofServerTo(client, transcript));
        Allowance allowance = new Allowance(handling.resetAfter());
        Direction forth = new Direction(link, here, there, handling, allowance);
        Direction back = new Direction(link, there, here, handling, allowance);
        Thread backThread = new Thread(back, "server-to-" + client);
        backThread.start();
        forth.run();
        backThread.join();
        String counts = Piece.size(forth.passed()) + " to the server, " + Piece.size(back.passed()) + " back";
        tell(client + " is done: " + counts);
    }

    private void tell(String event) {
        transcript.line(TapTranscript.TAP, event);
    }
}
