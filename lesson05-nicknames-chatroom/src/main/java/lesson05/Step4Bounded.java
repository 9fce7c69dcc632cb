package lesson05;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiConsumer;

/**
 * Step 4: an outbox holds at most {@value #LIMIT} lines. A client that lets it fill is disconnected.
 *
 * <p>New since {@link Step3Outbox}: {@code offer}, which returns false if the queue is full. And any room fits.
 *
 * <p>Try it: as step 2. The client that doesn't read is disconnected after a while, and the others don't notice.
 *
 * <p>What breaks it: Bob, when he types {@code alice: I quit}. A name is only text, so anyone can use anyone's. In
 * {@link Step5Names} the server puts the names before the lines.
 */
public final class Step4Bounded {

    private static final int LIMIT = 1000;

    private final BiConsumer<Socket, Member> room; // the room's talk
    private final PrintStream console;

    public Step4Bounded(BiConsumer<Socket, Member> room, PrintStream console) {
        this.room = room;
        this.console = console;
    }

    public static void main(String[] args) throws IOException {
        var server = new Step4Bounded(new Step2Lock()::talk, System.out);
        Step1Broadcast.serve(new ServerSocket(8000, 50, InetAddress.getLoopbackAddress()), server::talk);
    }

    public void talk(Socket client, Member member) {
        BlockingQueue<String> outbox = new ArrayBlockingQueue<>(LIMIT);
        Thread writer = new Thread(() -> Step3Outbox.write(outbox, member));
        writer.start();
        room.accept(client, line -> put(client, outbox, line)); // blocks until the client is done, or gone
        writer.interrupt();
    }

    // @start region=put
    private void put(Socket client, BlockingQueue<String> outbox, String line) {
        boolean disconnected = client.isClosed(); // closed, yet a member until its talk() ends
        if (!disconnected && !outbox.offer(line)) { // never blocks
            console.println("Disconnected, because it doesn't read: " + client.getRemoteSocketAddress());
            try {
                client.close(); // ends its talk(), and the send() that its writer is blocked in
            } catch (IOException e) {
                // It is closed all the same.
            }
        }
    }
    // @end
}
