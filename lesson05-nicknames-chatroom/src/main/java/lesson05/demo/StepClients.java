package lesson05.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.function.BiConsumer;
import lesson05.Member;

/** Clients of a step whose buffers are full after a few lines: alice speaks, bob listens, and mallory never reads. */
final class StepClients implements AutoCloseable {

    private static final String LINE = "x".repeat(1000);
    private static final int QUIET = 500; // milliseconds without a line, after which we say that no more comes

    private static final int BUFFER = 4096; // bytes; the system's own size, some megabytes, would only take longer

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Socket alice;
    private final Socket mallory;
    private final Socket bob;
    private final BufferedReader toBob;

    StepClients(BiConsumer<Socket, Member> step) throws IOException {
        start("acceptor", () -> acceptFor(step));
        alice = join(connect());
        mallory = join(connect());
        bob = join(connect());
        toBob = new BufferedReader(new InputStreamReader(bob.getInputStream(), UTF_8));
    }

    private void acceptFor(BiConsumer<Socket, Member> step) throws IOException {
        while (true) { // until close() closes the listener
            Socket client = listener.accept();
            client.setSendBufferSize(BUFFER);
            PrintStream out = new PrintStream(client.getOutputStream(), true, UTF_8);
            start("member", () -> step.accept(client, line -> out.print(line + "\n")));
        }
    }

    Socket connect() throws IOException {
        Socket client = new Socket();
        client.setReceiveBufferSize(BUFFER); // before connect, which tells the other side how much it may send
        client.connect(listener.getLocalSocketAddress());
        return client;
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

    interface Work {
        void run() throws IOException;
    }

    /** Runs work in a thread of its own, until it fails because the scene is over. */
    static void start(String name, Work work) {
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
