package lesson06.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import lesson06.CounterServer;
import lesson06.Limits;
import lesson06.lab.CertainRace;

/** Shows a server that numbers its clients, and what two of its threads would do to a counter without a lock. */
public final class Demo {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final Play play;
    private final ServerLines printed = new ServerLines();

    private Demo(Play play) {
        this.play = play;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        run(Play.onTerminal());
    }

    static void run(Play play) throws IOException, InterruptedException {
        Demo demo = new Demo(play);
        demo.numberedClients();
        demo.race("2. Two clients connect at once, and the counter has no lock", CertainRace.unlocked());
        demo.race("3. The same two threads, and the lock", CertainRace.locked());
    }

    private void numberedClients() throws IOException, InterruptedException {
        play.scene("1. Each client has a thread, and all threads take numbers from one counter");
        try (var server = CounterServer.start(ANY_PORT, Limits.standard(), printed)) {
            serverPrints();
            try (var alice = new Actor(play, "alice", server.port())) {
                serverPrintsTwice();
                try (var bob = new Actor(play, "bob", server.port())) {
                    serverPrintsTwice();
                    count(server);
                    bob.sends("Hello, Server!", "");
                    answered(bob, 2);
                }
                count(server);
                try (var carol = new Actor(play, "carol", server.port())) {
                    serverPrintsTwice();
                    carol.resets();
                    serverPrints();
                    serverPrints();
                }
                count(server);
                alice.sends("Hello, \u001b[2JServer!", "an escape, to clear the operator's terminal ...");
                answered(alice, 1); // ... which it doesn't: the server shows it instead of obeying it
            }
            count(server);
        }
    }

    private void answered(Actor client, int number) throws IOException, InterruptedException {
        serverPrints();
        client.receives("Hello Client " + number + ", server received your message!", "");
        client.receivesEndOfStream();
        client.endsSide("");
        serverPrints();
    }

    private void serverPrintsTwice() throws InterruptedException {
        serverPrints(); // who connects
        serverPrints(); // how many are connected
    }

    private void serverPrints() throws InterruptedException {
        play.line("server", printed.next());
    }

    private void count(CounterServer server) {
        var counts = server.counts();
        play.line("count", counts.total() + " so far, " + counts.now() + " connected");
    }

    private void race(String title, CertainRace.Result race) {
        play.scene(title);
        race.timeline().tell(play::line);
        play.line(
                "count",
                "A has number " + race.numberOfA() + ", B has number " + race.numberOfB() + ": " + race.count()
                        + " so far");
    }
}
