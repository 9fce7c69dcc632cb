package lesson07.lab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;

/** Many clients in one thread. Each sends a line, waits for its answer, and sends the next. */
public final class LoadGenerator implements AutoCloseable {

    private static final int AT_ONCE = 100; // clients that connect in the same moment
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final int port;
    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
    private int connected;
    private int waiting; // clients that wait for a line of the server
    private IOException failure; // of one of them

    private interface Answered {
        void by(Caller client) throws IOException;
    }

    /** Begins without clients. */
    public LoadGenerator(int port) throws IOException {
        this.port = port;
    }

    /** Connects more clients until there are {@code count}, and waits until the server has welcomed them. */
    public void connect(int count) throws IOException {
        while (connected < count) {
            for (int end = Math.min(count, connected + AT_ONCE); connected < end; connected++) {
                Caller client = Caller.connect(connected, port);
                client.channel.register(selector, SelectionKey.OP_READ, client);
                waiting++;
            }
            awaitAll(client -> {});
        }
    }

    /** Has all clients talk for so long, and waits for their last answers, which count as well. */
    public RoundTrips talk(Duration time) throws IOException {
        RoundTrips trips = new RoundTrips();
        for (SelectionKey key : selector.keys()) {
            send((Caller) key.attachment());
        }
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - end < 0) {
            receive(client -> {
                trips.add(client.nanosSinceSent());
                send(client);
            });
        }
        awaitAll(client -> trips.add(client.nanosSinceSent()));
        trips.end();
        return trips;
    }

    private void send(Caller client) throws IOException {
        waiting++;
        client.send();
    }

    private void awaitAll(Answered answered) throws IOException {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (waiting > 0) {
            if (System.nanoTime() - end >= 0) {
                throw new IOException(
                        waiting + " of " + connected + " clients heard nothing for " + TIMEOUT.toSeconds() + " s");
            }
            receive(answered);
        }
    }

    /** Waits a while for answers, and does something about each client that has got one. */
    private void receive(Answered answered) throws IOException {
        selector.select(key -> receive((Caller) key.attachment(), answered), 500);
        if (failure != null) {
            throw new IOException("lost a client: " + failure.getMessage(), failure);
        }
    }

    private void receive(Caller client, Answered answered) {
        try {
            if (client.endsLine(buffer)) {
                waiting--;
                answered.by(client);
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
