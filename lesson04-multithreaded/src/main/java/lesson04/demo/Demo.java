package lesson04.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lesson04.Limits;
import lesson04.MultithreadedServer;

/** Shows the same three clients served by one thread, by a pool of two, and by a thread each: how long does each wait? */
public final class Demo {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream()); // the play shows it all
    private static final Duration STAY = Duration.ofMillis(300);

    private final Play play;

    private Demo(Play play) {
        this.play = play;
    }

    public static void main(String[] args) throws Exception {
        run(Play.onTerminal());
    }

    static void run(Play play) throws IOException, InterruptedException {
        Demo demo = new Demo(play);
        Waits one = demo.oneThread();
        Waits two = demo.poolOfTwo();
        Waits each = demo.threadEach();

        play.scene("How long each waited for a thread");
        play.line("", String.format("%12s %12s %14s", "one thread", "pool of two", "a thread each"));
        play.line("alice", row(one.alice, two.alice, each.alice));
        play.line("bob", row(one.bob, two.bob, each.bob));
        play.line("carol", row(one.carol, two.carol, each.carol));
    }

    private Waits oneThread() throws IOException, InterruptedException {
        play.scene("1. One thread for all: each waits until those before have left");
        try (var server = start(Executors.newSingleThreadExecutor());
                var alice = new Actor(play, "alice", server.port());
                var bob = new Actor(play, "bob", server.port());
                var carol = new Actor(play, "carol", server.port())) {
            Duration alices = alice.isWelcomed();
            carol.sends("hello\n", "she is connected, but nobody reads it yet");
            alice.stays(STAY);
            alice.leaves();
            Duration bobs = bob.isWelcomed();
            bob.stays(STAY);
            bob.leaves();
            Duration carols = carol.isWelcomed();
            carol.receives("Hello I am server hello\n");
            carol.leaves();
            return new Waits(alices, bobs, carols);
        }
    }

    private Waits poolOfTwo() throws IOException, InterruptedException {
        play.scene("2. A pool of two threads: two silent clients are enough to make the third wait");
        try (var server = start(Executors.newFixedThreadPool(2));
                var alice = new Actor(play, "alice", server.port());
                var bob = new Actor(play, "bob", server.port());
                var carol = new Actor(play, "carol", server.port())) {
            Duration alices = alice.isWelcomed();
            Duration bobs = bob.isWelcomed();
            carol.sends("hello\n", "both threads wait for what alice and bob say");
            alice.stays(STAY);
            alice.leaves();
            Duration carols = carol.isWelcomed();
            carol.receives("Hello I am server hello\n");
            carol.leaves();
            bob.leaves();
            return new Waits(alices, bobs, carols);
        }
    }

    private Waits threadEach() throws IOException, InterruptedException {
        play.scene("3. A thread for each client: nobody waits for anybody");
        try (var server = start(MultithreadedServer.threadForEachClient());
                var alice = new Actor(play, "alice", server.port());
                var bob = new Actor(play, "bob", server.port());
                var carol = new Actor(play, "carol", server.port())) {
            Duration alices = alice.isWelcomed();
            Duration bobs = bob.isWelcomed();
            Duration carols = carol.isWelcomed();
            carol.sends("hello\n", "");
            carol.receives("Hello I am server hello\n");
            carol.leaves();
            alice.stays(STAY);
            alice.leaves();
            bob.leaves();
            return new Waits(alices, bobs, carols);
        }
    }

    private MultithreadedServer start(ExecutorService workers) throws IOException {
        var server = MultithreadedServer.start(ANY_PORT, workers, Limits.standard(), NOWHERE);
        play.line("server", "listening on 127.0.0.1:" + server.port());
        return server;
    }

    private static String row(Duration one, Duration two, Duration each) {
        return String.format("%9d ms %9d ms %11d ms", one.toMillis(), two.toMillis(), each.toMillis());
    }

    private record Waits(Duration alice, Duration bob, Duration carol) {}
}
