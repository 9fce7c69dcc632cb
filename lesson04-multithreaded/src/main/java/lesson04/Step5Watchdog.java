package lesson04;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Step 5: writes have a deadline as well, so a client that never reads is disconnected.
 *
 * <p>New since {@link Step4Deadline}: {@link Watchdog}. It closes the socket of a client that doesn't read.
 *
 * <p>Try it: {@code yes hello | nc 127.0.0.1 1233 | sleep 60}, and wait 10 s for the end.
 *
 * <p>What breaks it: stopping it. When its listener closes, clients and threads stay behind. {@link Step6Close} ends
 * them all.
 */
public final class Step5Watchdog {

    public static void main(String[] args) throws IOException {
        serve(Step1ThreadPerClient.listen(), Duration.ofSeconds(10));
    }

    static void serve(ServerSocket listener, Duration time) throws IOException {
        Semaphore permits = new Semaphore(Step3AtMost.MOST_CLIENTS);
        Watchdog watchdog = new Watchdog(time);
        while (true) {
            Socket client = listener.accept();
            System.out.println("Connected to: " + client.getRemoteSocketAddress());
            if (permits.tryAcquire()) {
                new Thread(() -> talk(client, time, permits, watchdog)).start();
            } else {
                Step3AtMost.refuse(client);
            }
        }
    }

    static void talk(Socket client, Duration time, Semaphore permits, Watchdog watchdog) {
        try (client;
                var answers = new PrintStream(watchdog.watch(client), true, UTF_8)) {
            answers.print("Welcome to the server\n");
            LineReader lines = new LineReader(client, 8192, time, time);
            for (Line line = lines.next(); line.kind() != Line.Kind.END; line = lines.next()) { // next() blocks
                switch (line.kind()) {
                    case TEXT -> answers.print("Hello I am server " + line.text() + "\n");
                    case TOO_LONG, NOT_UTF8 -> answers.print("Error: a line holds at most 8192 bytes, in UTF-8\n");
                    case TOO_SLOW, IDLE -> throw new IOException("it was too slow");
                }
            }
        } catch (IOException e) {
            System.out.println("Lost a client: " + e.getMessage());
        } finally {
            permits.release();
        }
    }
}
