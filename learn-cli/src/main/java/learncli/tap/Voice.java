package learncli.tap;

import java.io.IOException;
import java.net.SocketException;

/**
 * Tells what one side of a conversation does.
 *
 * @param isServer whether it is the server's side; the server talks to many clients, so these lines name the client
 */
record Voice(TapTranscript transcript, String client, boolean isServer) {

    void sends(String piece, String remark) {
        line("-> " + (isServer ? client + " " : "") + piece, remark);
    }

    void ends() {
        line(isServer ? "-> " + client + " end of stream" : "ends its side: the server reads end of stream", "");
    }

    /**
     * The connection broke. If the reason is something other than a reset, such as a network failure, that is shown as
     * well.
     */
    void resets(IOException e) {
        String event = isServer ? "-> " + client + " reset" : "resets the connection";
        line(event, isReset(e) ? "" : Show.text(String.valueOf(e.getMessage())));
    }

    /** The tap itself breaks the connection, after this many bytes. */
    void isCutOff(long bytes) {
        String event = "resets both sides of " + client + ": " + Piece.size(bytes) + " have been passed on";
        transcript.line(TapTranscript.TAP, event);
    }

    private void line(String event, String remark) {
        String actor = isServer ? TapTranscript.SERVER : client;
        transcript.line(actor, String.format("%-28s %s", event, remark).stripTrailing());
    }

    /** Whether the other side, and not the network, broke the connection. Each system uses other words for it. */
    static boolean isReset(IOException e) {
        return e instanceof SocketException
                && String.valueOf(e.getMessage()).matches("(?i).*(reset|broken pipe|aborted|forcibly closed).*");
    }
}
