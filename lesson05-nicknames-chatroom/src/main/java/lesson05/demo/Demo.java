package lesson05.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import lesson05.ChatServer;
import lesson05.ClientThreads;
import lesson05.Limits;
import lesson05.OperatorConsole;

/**
 * Shows what a client that never reads does to a room with and without outboxes, and then a conversation in the
 * chatroom.
 */
public final class Demo {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final PrintStream NOWHERE = // the play shows it all
            new PrintStream(OutputStream.nullOutputStream());
    private static final String WELCOME = "Welcome to this chatroom! Send your nickname as the first line.";

    private Demo() {}

    public static void main(String[] args) throws Exception {
        run(Play.onTerminal());
    }

    static void run(Play play) throws IOException {
        Freeze.withoutOutboxes(play);
        Freeze.withOutboxes(play);
        play.scene("3. ChatServer");
        try (var server = ChatServer.start(ANY_PORT, ClientThreads.oneForEach(), Limits.standard(), NOWHERE)) {
            play.line("server", "listening on 127.0.0.1:" + server.port());
            try (var alice = new Actor(play, "alice", server.port())) {
                hears(WELCOME, alice);
                alice.sends("alice\n", "her nickname");
                hears("* The room contains: ", alice);
                try (var bob = new Actor(play, "bob", server.port())) {
                    hears(WELCOME, bob);
                    bob.sends("bob\n", "");
                    hears("* The room contains: alice", bob);
                    hears("* bob has entered the room", alice);
                    names(play, server, alice, bob);
                }
            }
        }
    }

    private static void names(Play play, ChatServer server, Actor alice, Actor bob) throws IOException {
        try (var carol = new Actor(play, "carol", server.port())) {
            hears(WELCOME, carol);
            carol.sends("ALICE\n", "the same name, in capital letters");
            hears("Nickname refused: ALICE is already in the room", carol);
            carol.receivesEndOfStream();
        }
        try (var carol = new Actor(play, "carol", server.port())) {
            hears(WELCOME, carol);
            carol.sends("carol\n", "so she comes again");
            hears("* The room contains: alice, bob", carol);
            hears("* carol has entered the room", alice, bob);
            talk(alice, bob, carol);
            operator(play, server, alice, bob, carol);

            bob.endsSide("he has nothing more to say");
            bob.receivesEndOfStream();
            hears("* bob has left the room", alice, carol);
        }
    }

    private static void talk(Actor alice, Actor bob, Actor carol) throws IOException {
        alice.sends("Hello all!\n", "goes to everyone but her");
        hears("[alice] Hello all!", bob, carol);
        carol.sends("alice: I quit\n", "everyone sees who said it");
        hears("[carol] alice: I quit", alice, bob);
        bob.sends("\u001b[2J\n", "would clear the others' terminals");
        hears("[bob] \\u001b[2J", alice, carol);
        carol.sends("/who\n", "a question to the server");
        hears("* The room contains: alice, bob", carol);
    }

    private static void operator(Play play, ChatServer server, Actor alice, Actor bob, Actor carol) throws IOException {
        var operator = new OperatorConsole(server.room(), Limits.standard(), InputStream.nullInputStream(), NOWHERE);
        play.line("operator", "types Five minutes left!", "to everyone");
        operator.obey("Five minutes left!");
        hears("[server] Five minutes left!", alice, bob, carol);
        play.line("operator", "types @bob Stop that", "to bob alone");
        operator.obey("@bob Stop that");
        hears("[server] Stop that", bob);
    }

    private static void hears(String line, Actor... actors) throws IOException {
        for (Actor actor : actors) {
            actor.receives(line + "\n", "");
        }
    }
}
