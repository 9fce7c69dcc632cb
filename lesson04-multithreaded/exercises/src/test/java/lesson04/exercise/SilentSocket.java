package lesson04.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import peerkit.Patience;

/** A socket whose client sends nothing and doesn't close: a read blocks until the test ends, whatever the timeout. */
final class SilentSocket extends Socket {

    private final Signal mayEnd = new Signal();

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() {
                mayEnd.comesEvenIfInterruptedWithin(Patience.LIMIT);
                return -1;
            }
        };
    }

    @Override
    public void shutdownOutput() {
        // nothing is sent
    }

    @Override
    public void close() throws IOException {
        mayEnd.give();
        super.close();
    }
}
