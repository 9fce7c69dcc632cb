package lesson04;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Semaphore;

/**
 * Step 3: a thread for each client again, but for at most {@value #MOST_CLIENTS} clients. The next client is
 * told so at once, instead of waiting without a word.
 *
 * <p>New since {@link Step2Pool}: the limit counts permits, not threads. A {@link Semaphore} holds one permit per
 * client; the accepting thread takes it, and the client's thread gives it back, whichever way the conversation ends.
 *
 * <p>Try it: connect three times with {@code nc 127.0.0.1 1233}.
 *
 * <p>What breaks it: silent clients, still. They keep their permits for as long as they like. And one client that sends
 * a line without end fills the memory. {@link Step4Deadline} gives each line a limit and a deadline.
 */
public final class Step3AtMost {

    static final int MOST_CLIENTS = 2;

    public static void main(String[] args) throws IOException {
        serve(Step1ThreadPerClient.listen());
    }

    // @start region=serve
    static void serve(ServerSocket listener) throws IOException {
        Semaphore permits = new Semaphore(MOST_CLIENTS);
        while (true) {
            Socket client = listener.accept();
            System.out.println("Connected to: " + client.getRemoteSocketAddress());
            if (permits.tryAcquire()) {
                new Thread(() -> talk(client, permits)).start();
            } else {
                refuse(client);
            }
        }
    }

    private static void talk(Socket client, Semaphore permits) {
        try {
            Step1ThreadPerClient.talk(client);
        } finally {
            permits.release();
        }
    }

    static void refuse(Socket client) {
        try (client) {
            client.getOutputStream().write("Server full\n".getBytes(UTF_8)); // can't block: its buffer is empty
        } catch (IOException e) {
            // It has gone already, so there is nobody to tell.
        }
    }
    // @end
}
