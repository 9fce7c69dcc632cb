package lesson05.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.function.BiConsumer;
import lesson05.Member;
import lesson05.SmallBuffers;
import lesson05.Step1Broadcast;

/** Clients of a step whose buffers are full after a few lines: alice speaks, bob listens, and mallory never reads. */
final class StepClients implements AutoCloseable {

    private static final String LINE = "x".repeat(1000);
    private static final int QUIET = 500; // milliseconds without a line, after which we say that no more comes

    private final SmallBuffers listener = new SmallBuffers();
    private final Socket alice;
    private final Socket mallory;
    private final Socket bob;
    private final BufferedReader toBob;

    StepClients(BiConsumer<Socket, Member> step) throws IOException {
        start("server", () -> Step1Broadcast.serve(listener, step));
        alice = join(listener.connect());
        mallory = join(listener.connect());
        bob = join(listener.connect());
        toBob = new BufferedReader(new InputStreamReader(bob.getInputStream(), UTF_8));
    }

    Socket connect() throws IOException {
        return listener.connect();
    }

    /** Blocks until the client is welcomed. */
    static Socket join(Socket client) throws IOException {
        client.getInputStream().readNBytes("Welcome to this chatroom!\n".length());
        return client;
    }

    void aliceSpeaks() throws IOException {
        alice.getOutputStream().write((LINE + "\n").getBytes(UTF_8));
    }

    void aliceSpeaksAgainAndAgain() {
        start("alice", () -> {
            while (true) {
                aliceSpeaks(); // until close() closes her socket
            }
        });
    }

    void bobHears() throws IOException {
        toBob.readLine(); // blocks until the line is there
    }

    int bobHearsUntilQuiet() throws IOException {
        int lines = 0;
        bob.setSoTimeout(QUIET);
        try {
            while (true) {
                bobHears();
                lines++;
            }
        } catch (SocketTimeoutException e) {
            bob.setSoTimeout(0);
            return lines;
        }
    }

    void malloryLeaves() throws IOException {
        mallory.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(String name, Work work) {
        Runnable untilTheEnd = () -> {
            try {
                work.run();
            } catch (IOException e) {
                // close() was called: the scene is over.
            }
        };
        new Thread(untilTheEnd, name).start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        alice.close();
        mallory.close();
        bob.close();
    }
}
