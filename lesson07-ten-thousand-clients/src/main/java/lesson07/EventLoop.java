package lesson07;

import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.Set;
import java.util.function.UnaryOperator;
import lesson07.terminal.Show;

/** One thread that serves many clients. It waits for all of them at once, and never for a single one. */
final class EventLoop {
    private static final int INTERVAL = 100; // milliseconds between two looks at the deadlines

    private final Selector selector;
    private final Set<SelectionKey> keys; // the selector's own set, a key for each client
    private final ServerSocketChannel listener;
    private final PrintStream out;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(8192); // for one read of one client at a time
    final Thread thread = new Thread(this::run, "event-loop");
    private volatile boolean stopped;

    private EventLoop(Selector selector, ServerSocketChannel listener, PrintStream out) {
        this.selector = selector;
        this.keys = selector.keys();
        this.listener = listener;
        this.out = out;
    }

    /** Starts a loop of the server that this listener belongs to. */
    static EventLoop start(ServerSocketChannel listener, PrintStream out) throws IOException {
        EventLoop loop = new EventLoop(Selector.open(), listener, out);
        loop.thread.start();
        return loop;
    }

    /** Takes over a client; any thread may call it, but from then on only the loop's thread touches the client. */
    void add(Client client) {
        try {
            client.channel.setOption(StandardSocketOptions.TCP_NODELAY, true); // no answer waits for the one before
            client.channel.configureBlocking(false);
            client.channel.register(selector, client.waitsFor(), client);
            selector.wakeup(); // it waits for the others already
            if (stopped) { // and the loop may not have seen this client
                client.close();
            }
        } catch (IOException | RuntimeException | Error e) { // for example, the client has gone, or no memory is left
            failed(client, e);
        }
    }

    int count() {
        return keys.size();
    }

    // @start region=run
    /** Whatever ends a loop, it closes the listener as well: a server that has lost a loop takes no more clients. */
    private void run() {
        try (listener;
                selector) {
            try {
                serveClients();
            } finally {
                stopped = true;
                keys.forEach(key -> client(key).close());
            }
        } catch (IOException | RuntimeException | Error e) {
            out.println("An event loop has failed: " + Show.text(e.toString()));
        }
    }

    private void serveClients() throws IOException {
        long nextLook = System.nanoTime();
        while (!stopped) {
            selector.select(key -> attempt(key, client -> client.serve(buffer)), INTERVAL); // the only call that blocks
            if (System.nanoTime() - nextLook >= 0) {
                nextLook = System.nanoTime() + INTERVAL * 1_000_000L;
                keys.forEach(key -> attempt(key, EventLoop::checkDeadline));
            }
        }
    }

    private static Client checkDeadline(Client client) { // a closed client's key stays until the next select
        return client.channel.isOpen() && client.deadline.hasPassed() ? client.timeIsUp() : client;
    }

    /** A mistake in the code ends one client, and not all that this thread serves. */
    private void attempt(SelectionKey key, UnaryOperator<Client> step) {
        try {
            Client next = step.apply(client(key));
            if (key.isValid()) { // otherwise the step has closed the channel
                key.attach(next);
                key.interestOps(next.waitsFor());
            }
        } catch (RuntimeException | Error e) {
            failed(client(key), e);
        }
    }
    // @end

    private void failed(Client client, Throwable reason) {
        if (!stopped) { // once stopped, it hangs up on everybody
            out.println("Failed to serve " + client.name() + ": " + Show.text(reason.toString()));
        }
        client.close();
    }

    private static Client client(SelectionKey key) {
        return (Client) key.attachment();
    }

    /** Has the loop close its clients and end. */
    void stop() {
        stopped = true;
        selector.wakeup();
    }
}
