package lesson05.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import lesson05.ChatServer;
import lesson05.FreezeDemo;
import lesson05.Limits;
import lesson05.OperatorConsole;

/** Shows what a member who never reads does to a room with and without outboxes, and then a conversation in the chatroom. */
public final class Demo {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream()); // the play shows it all
    private static final String WELCOME = "Welcome to this chatroom! Send your nickname as the first line.";

    private Demo() {}

    public static void main(String[] args) throws Exception {
        run(Play.onTerminal());
    }

    static void run(Play play) throws IOException, InterruptedException {
        FreezeDemo.run(play);
        play.scene("3. ChatServer");
        try (var server = ChatServer.start(ANY_PORT, ChatServer.newThreads(), Limits.standard(), NOWHERE)) {
            play.line("server", "listening on 127.0.0.1:" + server.port());
            try (var alice = new Actor(play, "alice", server.port())) {
                alice.hears(WELCOME);
                alice.sends("alice", "her nickname");
                alice.hears("* The room contains: ");
                try (var bob = new Actor(play, "bob", server.port())) {
                    bob.hears(WELCOME);
                    bob.sends("bob", "");
                    bob.hears("* The room contains: alice");
                    alice.hears("* bob has entered the room");
                    threeOfThem(play, server, alice, bob);
                }
            }
        }
    }

    private static void threeOfThem(Play play, ChatServer server, Actor alice, Actor bob) throws IOException {
        try (var carol = new Actor(play, "carol", server.port())) {
            carol.hears(WELCOME);
            carol.sends("ALICE", "the same name, in capital letters");
            carol.hears("Nickname refused: ALICE is already in the room");
            carol.hearsEndOfStream();
        }
        try (var carol = new Actor(play, "carol", server.port())) {
            carol.hears(WELCOME);
            carol.sends("carol", "so she comes again");
            carol.hears("* The room contains: alice, bob");
            alice.hears("* carol has entered the room");
            bob.hears("* carol has entered the room");

            alice.sends("Hello all!", "goes to all but herself");
            bob.hears("[alice] Hello all!");
            carol.hears("[alice] Hello all!");
            bob.sends("\u001b[2J", "would clear the others' terminals");
            alice.hears("[bob] \\u001b[2J");
            carol.hears("[bob] \\u001b[2J");

            var operator =
                    new OperatorConsole(server.room(), Limits.standard(), InputStream.nullInputStream(), NOWHERE);
            play.line("operator", "types Five minutes left!", "to everyone");
            operator.obey("Five minutes left!");
            alice.hears("[server] Five minutes left!");
            bob.hears("[server] Five minutes left!");
            carol.hears("[server] Five minutes left!");
            play.line("operator", "types @bob Stop that", "to bob alone");
            operator.obey("@bob Stop that");
            bob.hears("[server] Stop that");

            bob.endsSide("he has nothing more to say");
            bob.hearsEndOfStream();
            alice.hears("* bob has left the room");
            carol.hears("* bob has left the room");
        }
    }
}
