package lesson04.exercise;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import peerkit.Patience;

/** A connected socket on which a write fails, or blocks until the test lets it go on. */
final class StubbornSocket extends Socket {

    private final Signal writing = new Signal();
    private final Signal mayGoOn = new Signal();
    private final boolean fails;

    private StubbornSocket(ServerSocket listener, boolean fails) throws IOException {
        super(InetAddress.getLoopbackAddress(), listener.getLocalPort());
        this.fails = fails;
    }

    /** A socket on which each write fails, as if the client had gone. */
    static StubbornSocket thatFails() throws IOException {
        return connected(true);
    }

    /** A socket on which a write blocks, as if the client didn't read. */
    static StubbornSocket thatBlocks() throws IOException {
        return connected(false);
    }

    private static StubbornSocket connected(boolean fails) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new StubbornSocket(listener, fails);
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
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                if (fails) {
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
