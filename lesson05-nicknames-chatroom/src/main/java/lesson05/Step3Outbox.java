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
 * <p>New since {@link Step2Lock}: sending a line to a member means putting it into the queue, and that never blocks.
 *
 * <p>Try it: as step 2. The room goes on.
 *
 * <p>What breaks it: the same client. Its queue grows until the memory is full. {@link Step4Bounded} sets a limit.
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

    // @start region=step
    public void talk(Socket client, Member member) {
        BlockingQueue<String> outbox = new LinkedBlockingQueue<>();
        Thread writer = new Thread(() -> write(outbox, member));
        writer.start();
        room.talk(client, line -> put(client, outbox, line)); // blocks until the client is done, or gone
        writer.interrupt();
    }

    private void put(Socket client, BlockingQueue<String> outbox, String line) {
        outbox.add(line); // never blocks
        int waiting = outbox.size();
        if (waiting > 0 && waiting % 1000 == 0) { // 0: the writer has taken the line already
            console.println(waiting + " lines wait for " + client.getRemoteSocketAddress());
        }
    }

    static void write(BlockingQueue<String> outbox, Member member) {
        try {
            while (true) {
                member.send(outbox.take()); // take() blocks until there is a line, send() while the client doesn't read
            }
        } catch (InterruptedException e) { // this client's talk() is over
        }
    }
    // @end
}
