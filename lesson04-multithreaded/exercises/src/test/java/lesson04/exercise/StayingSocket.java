package lesson04.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import peerkit.Patience;

/**
 * A socket whose client doesn't close. Either it sends nothing, so a read blocks until the test ends, whatever the
 * timeout; or it never stops sending.
 */
final class StayingSocket extends Socket {

    private final Signal mayEnd = new Signal();
    private final boolean sends;

    private StayingSocket(boolean sends) {
        this.sends = sends;
    }

    static StayingSocket thatSendsNothing() {
        return new StayingSocket(false);
    }

    static StayingSocket thatNeverStopsSending() {
        return new StayingSocket(true);
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int available() {
                return sends ? 1000 : 0;
            }

            @Override
            public int read() {
                if (sends && !mayEnd.isGiven()) {
                    return 'x';
                }
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
