package lesson07;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;

/**
 * Step 4: a selector for each processor, each with a thread of its own. The main thread only accepts.
 *
 * <p>New since {@link Step3Selector}: clients are dealt out to the selectors in turn.
 *
 * <p>Try it: as step 1, but in more terminals. With two processors, {@code slow} in the first holds up the third, the
 * fifth and so on, and not the others.
 *
 * <p>What breaks it: all that lesson 4 was about. Silent clients stay for ever, nothing limits their number, and it
 * can't be stopped cleanly. {@link EventLoopServer} can do all that.
 */
public final class Step4Selectors {

    public static void main(String[] args) throws IOException {
        var listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1234), 4096);
        System.out.println("Waiting for connections, listening on " + listener.getLocalAddress());
        serve(listener, Answers::slowOrHello, Runtime.getRuntime().availableProcessors());
    }

    // @start region=serve
    static void serve(ServerSocketChannel listener, Answers answers, int threads) throws IOException {
        Selector[] selectors = new Selector[threads];
        for (int i = 0; i < threads; i++) {
            Selector selector = Selector.open();
            selectors[i] = selector;
            Thread.ofPlatform().name("selector-" + i).start(() -> serve(selector, listener));
        }
        for (int next = 0; listener.isOpen(); next = (next + 1) % threads) {
            Step3Selector.admit(listener.accept(), selectors[next], answers); // accept() blocks, as in step 1
            selectors[next].wakeup(); // it waits already, and doesn't know of the new client yet
        }
    }

    private static void serve(Selector selector, ServerSocketChannel listener) {
        try {
            while (listener.isOpen()) {
                selector.select(key -> ((SelectedClient) key.attachment()).serve(key)); // blocks until one is ready
            }
        } catch (IOException e) {
            System.out.println("A selector has failed: " + e.getMessage());
        }
    }
    // @end
}
