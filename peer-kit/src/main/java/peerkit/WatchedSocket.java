package peerkit;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketOption;

/** A socket of {@link WatchedSockets}. */
final class WatchedSocket extends Socket {

    private final WatchedSockets all;
    private boolean failed;
    private volatile boolean ended; // a scripted connect
    private volatile boolean readTimeoutSet;

    WatchedSocket(WatchedSockets all) {
        this.all = all;
    }

    boolean isReadTimeoutSet() {
        return readTimeoutSet;
    }

    @Override
    public void connect(SocketAddress address) throws IOException {
        connect(address, 0); // as Socket does
    }

    @Override
    public void connect(SocketAddress address, int timeout) throws IOException {
        all.note(new WatchedSockets.Attempt(address, timeout));
        if (failed) {
            throw new SocketException("Socket closed");
        }
        boolean isRefused = address == null || timeout < 0 || isClosed(); // a real socket says how
        WatchedSockets.Script script = isRefused ? null : all.scriptFor(address);
        if (script == null) {
            super.connect(address, timeout);
            return;
        }
        Throwable failure = script.end(timeout);
        ended = true;
        if (failure == null) {
            return;
        }
        failed = true;
        failure.fillInStackTrace(); // the test made it, but it is thrown from here
        throw Undeclared.thrown(failure);
    }

    @Override
    public synchronized void setSoTimeout(int timeout) throws SocketException {
        failAfterTheEnd();
        readTimeoutSet = true;
        super.setSoTimeout(timeout);
    }

    @Override
    public void setSoLinger(boolean on, int seconds) throws SocketException {
        failAfterTheEnd();
        super.setSoLinger(on, seconds);
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        failAfterTheEnd();
        super.setTcpNoDelay(on);
    }

    @Override
    public void setKeepAlive(boolean on) throws SocketException {
        failAfterTheEnd();
        super.setKeepAlive(on);
    }

    @Override
    public <T> Socket setOption(SocketOption<T> name, T value) throws IOException {
        failAfterTheEnd();
        return super.setOption(name, value);
    }

    /** As on macOS, where setting an option fails if the other side has gone. */
    private void failAfterTheEnd() throws SocketException {
        if (ended) {
            throw new SocketException("Invalid argument");
        }
    }

    @Override
    public synchronized void close() throws IOException {
        boolean first = !isClosed();
        super.close();
        if (first && failed && all.failsToClose()) {
            throw new IOException("Input/output error");
        }
    }
}
