package peerkit;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/** The sending half of a {@link TcpPeer}: sends bytes whole or in pieces, ends the stream, resets the connection. */
final class Sender {

    /** What a failure means if the peer's own end is closed. */
    static final String CLOSED_ITSELF =
            "an earlier step of this script has closed, half-closed or reset the connection itself";

    private final Socket socket;
    private final Transcript sent;

    Sender(Socket socket, Transcript sent) {
        this.socket = socket;
        this.sent = sent;
    }

    void send(byte[] bytes, Duration limit) {
        attempt("sends " + Quoted.bytes(bytes).count(bytes.length), () -> {
            sent.add(bytes);
            write(bytes, limit);
        });
    }

    void sendInPieces(byte[][] pieces, Duration limit) {
        attempt("sends in pieces", () -> {
            for (int i = 0; i < pieces.length; i++) {
                sent.add((i == 0 ? "" : "(pause)  ") + Quoted.bytes(pieces[i]).shortened());
                writeAndAwaitRead(pieces[i], limit);
            }
        });
    }

    void sendByteByByte(byte[] bytes, Duration limit) {
        attempt("sends byte by byte", () -> {
            sent.add(Quoted.bytes(bytes).shortened() + " (byte by byte)");
            for (byte one : bytes) {
                writeAndAwaitRead(new byte[] {one}, limit);
            }
        });
    }

    void halfClose() {
        attempt("half-closes", () -> {
            socket.shutdownOutput();
            sent.add("(end of stream)");
        });
    }

    void reset() {
        attempt("resets the connection", () -> {
            socket.setSoLinger(true, 0); // close() then sends RST instead of FIN
            socket.close();
        });
    }

    private void writeAndAwaitRead(byte[] bytes, Duration limit) throws IOException {
        write(bytes, limit);
        if (!ReceiveQueue.awaitRead(socket, limit)) {
            throw new NotReadException(limit);
        }
    }

    private void write(byte[] bytes, Duration limit) throws IOException {
        WriteTimeout timeout = new WriteTimeout(socket, limit);
        try (timeout) {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw timeout.isOver() ? new NotReadException(limit) : e;
        }
    }

    private void attempt(String doing, Step step) {
        boolean wasClosed = socket.isClosed() || socket.isOutputShutdown();
        try {
            step.run();
        } catch (NotReadException e) {
            throw sent.block(doing)
                    .line("met", e.getMessage())
                    .means("the other side isn't reading: find out what it is waiting for")
                    .failure();
        } catch (IOException e) {
            throw sent.block(doing)
                    .line("met", e.toString())
                    .means(wasClosed ? CLOSED_ITSELF : "the other side has closed or reset the connection")
                    .failure();
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** The other side has not read in time what was sent to it. */
    private static final class NotReadException extends IOException {

        private static final long serialVersionUID = 1;

        NotReadException(Duration limit) {
            super("the other side has not read all of it within " + Patience.inWords(limit));
        }
    }
}
