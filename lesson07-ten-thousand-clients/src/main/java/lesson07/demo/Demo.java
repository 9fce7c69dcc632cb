package lesson07.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import lesson07.Answers;
import lesson07.ClientThreads;
import lesson07.EventLoopServer;
import lesson07.Limits;
import lesson07.Server;
import lesson07.Step2VirtualThreads;
import lesson07.Step3Selector;
import lesson07.ThreadServer;

/** Shows how many threads a thousand silent clients cost each kind of server, and who waits for one slow answer. */
public final class Demo {

    private static final int CROWD = 1000;
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    // The play shows all that a server would print.
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
    private static final Limits LIMITS =
            new Limits(2 * CROWD, 8192, Limits.standard().times());
    private static final Duration SLOW = Duration.ofMillis(300);

    private final Play play;

    /** A step's way to serve. */
    private interface Step {
        void serve(ServerSocketChannel listener, Answers answers) throws IOException;
    }

    private interface Start {
        Server start() throws IOException;
    }

    private Demo(Play play) {
        this.play = play;
    }

    public static void main(String[] args) throws Exception {
        run(Play.onTerminal());
    }

    static void run(Play play) throws IOException, InterruptedException {
        Demo demo = new Demo(play);
        play.scene("1. A thread for each client");
        demo.serveCrowd(() -> ThreadServer.start(ANY_PORT, ClientThreads.oneForEach("platform"), LIMITS, NOWHERE));
        play.scene("2. A virtual thread for each client: a few threads of the system carry them all");
        demo.serveCrowd(() -> ThreadServer.start(ANY_PORT, ClientThreads.oneForEach("virtual"), LIMITS, NOWHERE));
        play.scene("3. One thread for all clients, and one that accepts them");
        demo.serveCrowd(() -> EventLoopServer.start(ANY_PORT, 1, LIMITS, NOWHERE));
        play.scene("4. One answer is slow, and each client has a virtual thread: nobody else waits");
        demo.serveSlowly((listener, answers) -> Step2VirtualThreads.serve(listener.socket(), answers));
        play.scene("5. One answer is slow, and one thread serves all: everybody waits");
        demo.serveSlowly(Step3Selector::serve);
    }

    private void serveCrowd(Start start) throws IOException {
        // The threads of the operating system: virtual threads are not among them.
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (Server server = start.start()) {
            play.line("server", "listening on 127.0.0.1:" + server.port());
            try (var crowd = new Crowd(CROWD, server.port());
                    var alice = new Actor(play, "alice", server.port())) {
                play.line("crowd", crowd.size() + " more clients are connected, and say nothing");
                alice.receives("Welcome to the server\n", "");
                alice.sends("hello\n", "");
                alice.receives("Hello I am server hello\n", "");
                Set<Thread> started = Thread.getAllStackTraces().keySet();
                started.removeAll(before);
                play.line("server", "has started " + started.size() + " threads for all that");
            }
        }
    }

    private void serveSlowly(Step step) throws IOException, InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        ServerSocketChannel listener = ServerSocketChannel.open().bind(ANY_PORT);
        Thread server = new Thread(() -> serve(step, listener, asked));
        server.start();
        try (listener) {
            int port = listener.socket().getLocalPort();
            play.line("server", "listening on 127.0.0.1:" + port);
            try (var alice = new Actor(play, "alice", port);
                    var bob = new Actor(play, "bob", port)) {
                alice.receives("Welcome to the server\n", "");
                bob.receives("Welcome to the server\n", "");
                alice.sends("slow\n", "the answer takes " + SLOW.toMillis() + " ms");
                asked.await(); // the server is busy with it
                bob.sends("hello\n", "");
                long start = System.nanoTime();
                bob.receives("Hello I am server hello\n", "");
                play.line("bob", "has waited " + (System.nanoTime() - start) / 1_000_000 + " ms");
            }
        }
        server.interrupt(); // a step can't be stopped in another way
    }

    private static void serve(Step step, ServerSocketChannel listener, CountDownLatch asked) {
        try {
            step.serve(listener, line -> {
                if (line.equals("slow")) {
                    asked.countDown();
                    LockSupport.parkNanos(SLOW.toNanos()); // as if it asked a slow database
                }
                return "Hello I am server " + line;
            });
        } catch (IOException e) { // the scene is over
        }
    }
}
