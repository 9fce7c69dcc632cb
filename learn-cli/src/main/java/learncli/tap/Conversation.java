package learncli.tap;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/**
 * One client and the server, with the tap between them. Each direction has a thread. The client's thread also connects to
 * the server first, and closes both connections at the end.
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

    boolean hasEnded() {
        return !thread.isAlive();
    }

    /** Waits this long at most for the end of both threads; the one joined here joins the other. */
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
        } catch (IOException | OutOfMemoryError e) { // the second: the system is out of threads
            tell(client + " can't be served: " + Show.text(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // both connections are closed by now
        }
    }

    /**
     * Returns null if the server can't be reached. Then the client reads end of stream, or a reset if it has already sent
     * something.
     */
    private Socket connect() {
        try {
            return dialler.dial(link); // blocks until the server answers, or the time is up
        } catch (IOException e) {
            if (Voice.isReset(e)) { // the server accepted, and reset the connection before we noticed
                link.reset(() -> new Voice(transcript, client, true).resets(e));
            } else if (link.breakOff()) { // otherwise our own close() ended the attempt
                String reason = e.getClass().getSimpleName() + ": " + Show.text(String.valueOf(e.getMessage()));
                tell("can't connect " + client + " to the server, so it is closed: " + reason);
            }
            return null;
        }
    }

    private void copyBothWays(Socket server) throws IOException, InterruptedException {
        clientSocket.setTcpNoDelay(true); // each write is sent at once, and not joined with the next
        server.setTcpNoDelay(true);
        Side here = new Side(clientSocket, new Voice(transcript, client, false));
        Side there = new Side(server, new Voice(transcript, client, true));
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
