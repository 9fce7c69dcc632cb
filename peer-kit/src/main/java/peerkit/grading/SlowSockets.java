package peerkit.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

/**
 * Sockets that pass everything on to a real one, and run the test's code before close() begins, or before close() or
 * accept() returns: what another thread could do at that moment then happens for certain.
 */
public final class SlowSockets {

    private SlowSockets() {}

    /** A socket that runs this code when it has been closed for the first time, before {@code close()} returns. */
    public static Socket socket(Socket real, Runnable whenClosed) {
        return new Socket() {
            @Override
            public void close() throws IOException {
                boolean first = !real.isClosed();
                real.close();
                super.close();
                if (first) {
                    whenClosed.run();
                }
            }

            @Override
            public boolean isClosed() {
                return real.isClosed();
            }

            @Override
            public boolean isConnected() {
                return real.isConnected();
            }

            @Override
            public InputStream getInputStream() throws IOException {
                return real.getInputStream();
            }

            @Override
            public OutputStream getOutputStream() throws IOException {
                return real.getOutputStream();
            }

            @Override
            public void shutdownInput() throws IOException {
                real.shutdownInput();
            }

            @Override
            public void shutdownOutput() throws IOException {
                real.shutdownOutput();
            }

            @Override
            public void setSoLinger(boolean on, int seconds) throws SocketException {
                real.setSoLinger(on, seconds);
            }

            @Override
            public SocketAddress getRemoteSocketAddress() {
                return real.getRemoteSocketAddress();
            }
        };
    }

    /**
     * If this server keeps a listener: from the next {@code accept()} on, this code runs before {@code accept()} returns.
     * False if it keeps none in its own fields, or one whose channel accepts.
     */
    public static boolean delayAccept(Object server, Runnable whenAccepted) throws Exception {
        boolean any = false;
        for (ServerSocket real : KeptInFields.by(server, ServerSocket.class)) {
            if (real.getChannel() == null) {
                KeptInFields.exchange(server, real, listener(real, whenAccepted, () -> {}, () -> {}));
                any = true;
            }
        }
        return any;
    }

    /** A listener that runs this code before {@code accept()} returns, and before and after its first {@code close()}. */
    public static ServerSocket listener(
            ServerSocket real, Runnable whenAccepted, Runnable beforeClosed, Runnable whenClosed) throws IOException {
        return new ServerSocket() {
            @Override
            public void close() throws IOException {
                boolean first = !real.isClosed();
                if (first) {
                    beforeClosed.run();
                }
                real.close();
                super.close();
                if (first) {
                    whenClosed.run();
                }
            }

            @Override
            public boolean isClosed() {
                return real.isClosed();
            }

            @Override
            public boolean isBound() {
                return real.isBound();
            }

            @Override
            public Socket accept() throws IOException {
                Socket accepted = real.accept();
                whenAccepted.run();
                return accepted;
            }

            @Override
            public int getLocalPort() {
                return real.getLocalPort();
            }

            @Override
            public InetAddress getInetAddress() {
                return real.getInetAddress();
            }

            @Override
            public SocketAddress getLocalSocketAddress() {
                return real.getLocalSocketAddress();
            }
        };
    }
}
