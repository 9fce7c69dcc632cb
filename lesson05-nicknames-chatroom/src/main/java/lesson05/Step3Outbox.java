package lesson05;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Step 3: each client has a queue, its outbox, and a writer, a thread that takes the lines out and sends them.
 *
 * <p>New since {@link Step2Lock}: a member is sent a line by putting it into the queue, and that never blocks.
 *
 * <p>Try it: as step 2. The room goes on.
 *
 * <p>What breaks it: the same client that never reads. Its queue grows without end, until the server is out of memory and
 * everyone is gone. {@link Step4Bounded} sets a limit.
 */
public final class Step3Outbox {

    private final Step2Lock room = new Step2Lock();
    private final PrintStream console;

    public Step3Outbox(PrintStream console) {
        this.console = console;
    }

    public static void main(String[] args) throws IOException {
        var server = new Step3Outbox(System.out);
        Step1Broadcast.serve(new ServerSocket(8000, 50, InetAddress.getLoopbackAddress()), server::talk);
    }

    public void talk(Socket client, Member member) {
        BlockingQueue<String> outbox = new LinkedBlockingQueue<>();
        Thread writer = new Thread(() -> write(outbox, member));
        writer.start();
        room.talk(client, line -> put(client, outbox, line)); // blocks until the client is done, or gone
        writer.interrupt();
    }

    private void put(Socket client, BlockingQueue<String> outbox, String line) {
        outbox.add(line); // never blocks
        if (outbox.size() % 1000 == 0) {
            console.println(outbox.size() + " lines wait for " + client.getRemoteSocketAddress());
        }
    }

    static void write(BlockingQueue<String> outbox, Member member) {
        try {
            while (true) {
                member.send(outbox.take()); // take() blocks until there is a line, send() while the client doesn't read
            }
        } catch (InterruptedException e) {
            // The client's talk() is over.
        }
    }
}
