package lesson04.exercise;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import peerkit.Patience;

/** A connected socket on which something fails, or a write blocks until the test lets it go on. */
final class StubbornSocket extends Socket {

    private final Signal writing = new Signal();
    private final Signal mayGoOn = new Signal();
    private final Kind kind;
    private final IOException failure; // null if nothing fails

    private enum Kind {
        HAS_NO_STREAM,
        FAILS,
        BLOCKS,
        FAILS_TO_CLOSE
    }

    private StubbornSocket(ServerSocket listener, Kind kind, IOException failure) throws IOException {
        super(InetAddress.getLoopbackAddress(), listener.getLocalPort());
        this.kind = kind;
        this.failure = failure;
    }

    /** A socket that has no stream to write to, as if the client had gone. */
    static StubbornSocket withoutStream(IOException failure) throws IOException {
        return connected(Kind.HAS_NO_STREAM, failure);
    }

    /** A socket on which each write fails, as if the client had gone. */
    static StubbornSocket thatFails(IOException failure) throws IOException {
        return connected(Kind.FAILS, failure);
    }

    /** A socket that is closed, although {@code close} throws an exception. */
    static StubbornSocket thatFailsToClose() throws IOException {
        return connected(Kind.FAILS_TO_CLOSE, new IOException("thrown by the test on purpose"));
    }

    /** A socket on which a write blocks, as if the client didn't read. */
    static StubbornSocket thatBlocks() throws IOException {
        return connected(Kind.BLOCKS, null);
    }

    private static StubbornSocket connected(Kind kind, IOException failure) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new StubbornSocket(listener, kind, failure);
        }
    }

    /** Waits until a write is blocked, but not for ever. */
    void awaitBlockedWrite() throws InterruptedException {
        writing.comes();
    }

    void goesOn() {
        mayGoOn.give();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        if (kind == Kind.HAS_NO_STREAM) {
            throw failure;
        }
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                if (kind == Kind.FAILS) {
                    throw failure;
                }
                writing.give();
                if (kind == Kind.BLOCKS) {
                    mayGoOn.comesEvenIfInterruptedWithin(Patience.LIMIT);
                }
            }

            @Override
            public void close() throws IOException {
                StubbornSocket.this.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        goesOn();
        boolean wasOpen = !isClosed();
        super.close();
        if (kind == Kind.FAILS_TO_CLOSE && wasOpen) {
            throw failure;
        }
    }
}
