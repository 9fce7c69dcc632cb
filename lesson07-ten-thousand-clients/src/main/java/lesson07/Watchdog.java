package lesson07;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes the socket of each client whose write has been going on for too long. A read has a timeout; a write has none:
 * it blocks until the client reads, and only closing the socket in another thread ends it.
 *
 * <p>One thread looks at all clients every {@value #CHECK_INTERVAL} ms; a client's own thread only sets deadlines.
 */
final class Watchdog implements AutoCloseable {

    private static final int CHECK_INTERVAL = 100; // milliseconds

    private final Duration writeTime; // for one write
    private final Set<Client> clients = ConcurrentHashMap.newKeySet(); // a set that many threads may use at once
    private final Thread thread = new Thread(this::look, "watchdog");
    private volatile boolean closed;

    Watchdog(Duration writeTime) {
        this.writeTime = writeTime;
        thread.start();
    }

    /** Watches a client until the stream that this returns is closed. Write to the client through that stream. */
    Client watch(Socket socket) {
        Client client = new Client(socket);
        clients.add(client);
        if (closed) { // and close() may not have seen this client
            client.close();
        }
        return client;
    }

    int count() {
        return clients.size();
    }

    private void look() {
        try {
            while (true) {
                clients.forEach(Client::closeIfLate);
                Thread.sleep(CHECK_INTERVAL);
            }
        } catch (InterruptedException e) { // close() was called: there is nobody left to watch
        }
    }

    /** Closes all the sockets, and stops watching. */
    @Override
    public void close() {
        closed = true;
        clients.forEach(Client::close);
        thread.interrupt();
    }

    /** What goes to one client, and by when its socket must be closed. */
    final class Client extends OutputStream {

        final Socket socket;
        private volatile Deadline deadline; // null: none; volatile, because the watchdog's thread reads it
        volatile boolean late; // the watchdog has closed the socket

        private Client(Socket socket) {
            this.socket = socket;
        }

        /** Blocks while the client's buffers are full, until the client reads or the watchdog closes the socket. */
        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            deadline = Deadline.in(writeTime);
            try {
                socket.getOutputStream().write(bytes, from, count);
            } finally {
                deadline = null;
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b});
        }

        /** Sends a last line and end of stream; the watchdog closes the socket {@code time} later. */
        void dismiss(String line, Duration time) {
            try {
                write((line + "\n").getBytes(UTF_8));
                socket.shutdownOutput();
            } catch (IOException e) { // it has gone already
            }
            deadline = Deadline.in(time);
            closeIfLate();
        }

        private void closeIfLate() {
            Deadline now = deadline; // read once: the client's thread may change it at any time
            if (now != null && now.hasPassed()) {
                late = true;
                close();
            }
        }

        /** Closes the socket: a thread that is reading from it or writing to it gets an exception. */
        @Override
        public void close() {
            clients.remove(this);
            try {
                socket.close();
            } catch (IOException e) { // it is closed all the same
            }
        }
    }
}
