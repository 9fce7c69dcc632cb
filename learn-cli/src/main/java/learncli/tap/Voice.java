package learncli.tap;

import java.io.IOException;
import java.net.SocketException;

/** How the events of one side of a conversation read in the transcript. */
final class Voice {

    private final TapTranscript transcript;
    private final String client;
    private final String actor;
    private final String arrow;
    private final String endOfStream;
    private final String reset;

    private Voice(
            TapTranscript transcript, String client, String actor, String arrow, String endOfStream, String reset) {
        this.transcript = transcript;
        this.client = client;
        this.actor = actor;
        this.arrow = arrow;
        this.endOfStream = endOfStream;
        this.reset = reset;
    }

    static Voice ofClient(String client, TapTranscript transcript) {
        return new Voice(
                transcript,
                client,
                client,
                "-> ",
                "ends its side: the server reads end of stream",
                "resets the connection");
    }

    /** There is one server and there may be many clients: each line says whom it talks to. */
    static Voice ofServerTo(String client, TapTranscript transcript) {
        String arrow = "-> " + client + " ";
        return new Voice(transcript, client, TapTranscript.SERVER, arrow, arrow + "end of stream", arrow + "reset");
    }

    void sends(String piece, String remark) {
        transcript.line(actor, arrow + piece, remark);
    }

    void ends() {
        transcript.line(actor, endOfStream);
    }

    /** The connection broke off. If it was no reset, but a network that failed, say, then that is told. */
    void resets(IOException e) {
        transcript.line(actor, reset, isReset(e) ? "" : Show.text(String.valueOf(e.getMessage())));
    }

    /** The tap itself breaks the conversation off, after this many bytes. */
    void isCutOff(long bytes) {
        String event = "resets both sides of " + client + ": " + Piece.size(bytes) + " have been passed on";
        transcript.line(TapTranscript.TAP, event);
    }

    /** Whether the other side, and not the network, broke the connection off: each system has its own words for it. */
    static boolean isReset(IOException e) {
        return e instanceof SocketException
                && String.valueOf(e.getMessage()).matches("(?i).*(reset|broken pipe|aborted|forcibly closed).*");
    }
}
