package lesson02.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import lesson02.EchoServer;
import lesson02.GreetingServer;

/**
 * Shows what two servers do with the same bytes: the first treats a read as a message, the second echoes every byte.
 */
public final class Demo {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final PrintStream NOWHERE = // what the servers print: the play shows it all
            new PrintStream(OutputStream.nullOutputStream());

    private Demo() {}

    public static void main(String[] args) throws Exception {
        run(Play.onTerminal());
    }

    static void run(Play play) throws IOException, InterruptedException {
        Thread serving;
        try (var server = GreetingServer.bind(ANY_PORT, NOWHERE)) {
            serving = inBackground(server::serve);
            play.scene("1. GreetingServer treats one read as one message");
            play.line("server", "listening on 127.0.0.1:" + server.port());
            greet(play, server.port());
        }
        serving.join(); // closing the server has ended its serve()

        try (var server = EchoServer.bind(ANY_PORT, NOWHERE)) {
            serving = inBackground(server::serve);
            play.scene("2. EchoServer sends back every byte, however they are cut");
            play.line("server", "listening on 127.0.0.1:" + server.port());
            echo(play, server.port());
        }
        serving.join();
    }

    private static void greet(Play play, int port) throws IOException {
        try (var alice = new Actor(play, "alice", port)) {
            alice.sends("Hey ser", "a message, cut: this is its first piece ...");
            alice.receives("Hey client\n", "... and it is greeted already");
            alice.sends("ver\n", "the second piece of the same message");
            alice.receives("Hey client\n", "greeted twice");
            alice.sends("one\ntwo\n", "two messages in one write");
            alice.endsSide("the server reads end of stream");
            alice.receives("Hey client\n", "greeted once: one read returned both");
            alice.receivesEndOfStream();
        }
    }

    private static void echo(Play play, int port) throws IOException {
        try (var alice = new Actor(play, "alice", port);
                var bob = new Actor(play, "bob", port)) {
            alice.sends("Hey ser", "a message, cut");
            alice.receives("Hey ser", "");
            alice.sends("ver\n", "the same message, its second piece");
            alice.receives("ver\n", "");
            alice.sends("one\ntwo\n", "two messages in one write");
            alice.receives("one\ntwo\n", "");
            bob.sends("h\u00e9\n", "é is two bytes. Nobody answers: the server is talking with alice");
            alice.endsSide("the server reads end of stream");
            alice.receivesEndOfStream();
            bob.receives("h\u00e9\n", "now it talks with bob");
            bob.resets();
        }
        try (var carol = new Actor(play, "carol", port)) {
            carol.sends("still there?\n", "bob's reset ended only bob's connection");
            carol.receives("still there?\n", "");
        }
    }

    /** Runs the server in a thread of its own, so that this one can be its clients; lesson 4 is about threads. */
    private static Thread inBackground(Runnable serve) {
        Thread thread = new Thread(serve, "server");
        thread.start();
        return thread;
    }
}
