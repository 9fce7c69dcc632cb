package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lesson05.demo.Play;

/** Shows what one member who never reads does to {@link RoomThatWaits}, and then to {@link Room}. */
public final class FreezeDemo {

    private static final String LINE = "x".repeat(1000);
    private static final int QUIET = 300; // milliseconds without a line, after which we say that no more comes

    private FreezeDemo() {}

    public static void main(String[] args) throws Exception {
        run(Play.onTerminal());
    }

    public static void run(Play play) throws IOException, InterruptedException {
        withoutOutboxes(play);
        withOutboxes(play);
    }

    private static void withoutOutboxes(Play play) throws IOException, InterruptedException {
        play.scene("1. RoomThatWaits writes to its members itself");
        var room = new RoomThatWaits();
        try (Link mallory = Link.open();
                Link bob = Link.open();
                Link carol = Link.open()) {
            room.join("mallory", mallory.ours());
            room.join("bob", bob.ours());
            play.line("room", "mallory and bob are in; mallory never reads");
            Semaphore heardByBob = listen("bob", bob);
            listen("carol", carol);

            Thread alice = start("alice", () -> {
                while (!Thread.currentThread().isInterrupted()) {
                    room.say("alice", LINE);
                }
            });
            play.line("alice", "says a line of 1,000 characters, again and again");
            int count = countUntilQuiet(heardByBob);
            play.line(
                    "bob",
                    "hears " + count
                            + " lines, until the buffers to mallory are full: then the room waits for her, in write()");
            Thread joining = start("carol", () -> room.join("carol", carol.ours()));
            while (joining.getState() != Thread.State.BLOCKED) { // until it stands before the lock
                Thread.onSpinWait();
            }
            play.line("carol", "wants to join and has to wait: the room's lock is held all the time");

            mallory.theirs().close();
            play.line("mallory", "closes her connection at last: that write() throws, and the room goes on");
            joining.join();
            play.line("carol", "is in");
            heardByBob.acquire(); // blocks until he hears a line
            play.line("bob", "hears alice again");
            alice.interrupt();
            alice.join();
        }
    }

    private static void withOutboxes(Play play) throws IOException, InterruptedException {
        play.scene("2. Room puts each line into its members' outboxes");
        var room = new Room();
        try (Link mallory = Link.open();
                Link bob = Link.open()) {
            Outbox outboxOfMallory =
                    new Outbox(mallory.ours(), Limits.standard().outboxBytes());
            Outbox outboxOfBob = new Outbox(bob.ours(), Limits.standard().outboxBytes());
            start("writer of mallory", outboxOfMallory::write);
            start("writer of bob", outboxOfBob::write);
            room.join(new Nickname("mallory"), outboxOfMallory);
            room.join(new Nickname("bob"), outboxOfBob);
            play.line("room", "mallory and bob are in; mallory never reads");
            Semaphore heardByBob = listen("bob", bob);

            int said = 0;
            while (!outboxOfMallory.hasOverflowed()) {
                room.say(new Nickname("alice"), LINE);
                said++;
                heardByBob.acquire(); // blocks until he has heard it
            }
            play.line("alice", "says a line of 1,000 characters, " + said + " times");
            play.line("bob", "hears each one at once");
            play.line("mallory", "is disconnected: her outbox was full, and nobody has waited for her");
            outboxOfBob.end();
        }
    }

    /** Reads what comes to a member in a thread of its own, which releases a permit for each of alice's lines. */
    private static Semaphore listen(String name, Link member) {
        Semaphore heard = new Semaphore(0);
        start(name + " listening", () -> {
            try (var in =
                    new BufferedReader(new InputStreamReader(member.theirs().getInputStream(), UTF_8))) {
                String line;
                while ((line = in.readLine()) != null) {
                    if (line.endsWith(LINE)) { // the room's own lines do not count
                        heard.release();
                    }
                }
            } catch (IOException e) {
                // The link was closed: the scene is over.
            }
        });
        return heard;
    }

    private static int countUntilQuiet(Semaphore heard) throws InterruptedException {
        heard.acquire(); // blocks until the first line is heard
        int count = 1;
        while (heard.tryAcquire(QUIET, TimeUnit.MILLISECONDS)) {
            count++;
        }
        return count;
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.start();
        return thread;
    }
}
