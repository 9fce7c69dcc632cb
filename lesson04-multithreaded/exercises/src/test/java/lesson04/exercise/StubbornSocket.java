package lesson04.exercise;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import peerkit.Patience;

/** A connected socket on which a write fails, or blocks until the test lets it go on. */
final class StubbornSocket extends Socket {

    private final Signal writing = new Signal();
    private final Signal mayGoOn = new Signal();
    private final Kind kind;

    private enum Kind {
        HAS_NO_STREAM,
        FAILS,
        BLOCKS
    }

    private StubbornSocket(ServerSocket listener, Kind kind) throws IOException {
        super(InetAddress.getLoopbackAddress(), listener.getLocalPort());
        this.kind = kind;
    }

    /** A socket that has no stream to write to, as if the client had gone. */
    static StubbornSocket withoutStream() throws IOException {
        return connected(Kind.HAS_NO_STREAM);
    }

    /** A socket on which each write fails, as if the client had gone. */
    static StubbornSocket thatFails() throws IOException {
        return connected(Kind.FAILS);
    }

    /** A socket on which a write blocks, as if the client didn't read. */
    static StubbornSocket thatBlocks() throws IOException {
        return connected(Kind.BLOCKS);
    }

    private static StubbornSocket connected(Kind kind) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new StubbornSocket(listener, kind);
        }
    }

    /** Waits until a write is blocked, but not for ever. */
    void isWritten() throws InterruptedException {
        writing.comes();
    }

    void goesOn() {
        mayGoOn.give();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        if (kind == Kind.HAS_NO_STREAM) {
            throw new SocketException("Socket output is shutdown");
        }
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                if (kind == Kind.FAILS) {
                    throw new IOException("Broken pipe");
                }
                writing.give();
                mayGoOn.comesEvenIfInterruptedWithin(Patience.LIMIT);
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
        super.close();
    }
}
