package lesson04.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lesson04.ClientThreads;
import lesson04.Limits;
import lesson04.MultithreadedServer;

/** Shows three clients served by one thread, by a pool of two, and by a thread each: how long does each wait? */
public final class Demo {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream()); // the play shows it all
    private static final Duration STAY = Duration.ofMillis(300);

    private final Play play;
    private long connected; // System.nanoTime() when all three were connected

    /** What the three do in one scene; returns how many milliseconds each waited for its welcome. */
    private interface Scene {
        long[] play(Actor alice, Actor bob, Actor carol) throws IOException, InterruptedException;
    }

    private Demo(Play play) {
        this.play = play;
    }

    public static void main(String[] args) throws Exception {
        run(Play.onTerminal());
    }

    static void run(Play play) throws IOException, InterruptedException {
        Demo demo = new Demo(play);
        play.scene("1. One thread for all: each waits until those before have left");
        long[] one = demo.perform(Executors.newSingleThreadExecutor(), demo::oneThread);
        play.scene("2. A pool of two threads: two silent clients are enough to make the third wait");
        long[] two = demo.perform(Executors.newFixedThreadPool(2), demo::poolOfTwo);
        play.scene("3. A thread for each client: nobody waits for anybody");
        long[] each = demo.perform(ClientThreads.oneForEach(), demo::threadEach);

        play.scene("How long each waited for a thread");
        play.line("", String.format("%12s %12s %14s", "one thread", "pool of two", "a thread each"));
        String[] names = {"alice", "bob", "carol"};
        for (int i = 0; i < names.length; i++) {
            play.line(names[i], String.format("%9d ms %9d ms %11d ms", one[i], two[i], each[i]));
        }
    }

    private long[] perform(ExecutorService workers, Scene scene) throws IOException, InterruptedException {
        try (var server = MultithreadedServer.start(ANY_PORT, workers, Limits.standard(), NOWHERE)) {
            play.line("server", "listening on 127.0.0.1:" + server.port());
            try (var alice = new Actor(play, "alice", server.port());
                    var bob = new Actor(play, "bob", server.port());
                    var carol = new Actor(play, "carol", server.port())) {
                connected = System.nanoTime();
                return scene.play(alice, bob, carol);
            }
        }
    }

    private long[] oneThread(Actor alice, Actor bob, Actor carol) throws IOException, InterruptedException {
        long alices = welcome(alice, "alice");
        carol.sends("hello\n", "she is connected, but nobody reads it yet");
        stayAndLeave(alice, "alice");
        long bobs = welcome(bob, "bob");
        stayAndLeave(bob, "bob");
        long carols = welcome(carol, "carol");
        carol.receives("Hello I am server hello\n", "");
        leave(carol);
        return new long[] {alices, bobs, carols};
    }

    private long[] poolOfTwo(Actor alice, Actor bob, Actor carol) throws IOException, InterruptedException {
        long alices = welcome(alice, "alice");
        long bobs = welcome(bob, "bob");
        carol.sends("hello\n", "both threads wait for what alice and bob say");
        stayAndLeave(alice, "alice");
        long carols = welcome(carol, "carol");
        carol.receives("Hello I am server hello\n", "");
        leave(carol);
        leave(bob);
        return new long[] {alices, bobs, carols};
    }

    private long[] threadEach(Actor alice, Actor bob, Actor carol) throws IOException, InterruptedException {
        long[] waits = {welcome(alice, "alice"), welcome(bob, "bob"), welcome(carol, "carol")};
        carol.sends("hello\n", "");
        carol.receives("Hello I am server hello\n", "");
        leave(carol);
        stayAndLeave(alice, "alice");
        leave(bob);
        return waits;
    }

    /** Waits for the welcome, which comes from the client's own thread; returns how long that took, in milliseconds. */
    private long welcome(Actor actor, String name) throws IOException {
        actor.receives("Welcome to the server\n", "");
        long waited = Duration.ofNanos(System.nanoTime() - connected).toMillis();
        play.line(name, "has waited " + waited + " ms");
        return waited;
    }

    private void stayAndLeave(Actor actor, String name) throws IOException, InterruptedException {
        Thread.sleep(STAY.toMillis());
        play.line(name, "stays for " + STAY.toMillis() + " ms");
        leave(actor);
    }

    private static void leave(Actor actor) throws IOException {
        actor.endsSide("");
        actor.receivesEndOfStream(); // the server has ended its side as well: this client's thread is free
    }
}
