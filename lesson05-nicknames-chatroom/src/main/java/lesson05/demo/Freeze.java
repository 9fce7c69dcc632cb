package lesson05.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import lesson05.Step2Lock;
import lesson05.Step4Bounded;

/** Shows what one client that never reads does to a room, first without outboxes, then with them. */
final class Freeze {

    private Freeze() {}

    static void withoutOutboxes(Play play) throws IOException {
        play.scene("1. Step2Lock sends each line with the lock held");
        try (var clients = new StepClients(new Step2Lock()::talk)) {
            play.line("server", "alice, mallory and bob are in the room; mallory never reads");
            clients.aliceSpeaksAgainAndAgain();
            play.line("alice", "says a line of 1,000 characters, again and again");
            int count = clients.bobHearsUntilQuiet();
            play.line("bob", "hears " + count + " lines, until the buffers on the way to mallory are full");
            play.line("server", "blocks in send() to mallory, with the lock held");
            try (Socket carol = clients.connect()) {
                play.line("carol", "connects, and gets no welcome: joining takes the lock");
                clients.malloryLeaves();
                play.line("mallory", "closes her connection at last: that send() ends, and the room goes on");
                bobHearsUntilWelcomed(clients, carol);
                play.line("carol", "gets her welcome");
                play.line("bob", "hears alice again");
            }
        }
    }

    /**
     * Blocks until the newcomer is welcomed. Bob and the newcomer read all the while: if one of them let its buffers
     * fill, the room would freeze again.
     */
    private static void bobHearsUntilWelcomed(StepClients clients, Socket newcomer) throws IOException {
        CountDownLatch welcomed = new CountDownLatch(1);
        StepClients.start("newcomer", () -> {
            StepClients.join(newcomer);
            welcomed.countDown();
            newcomer.getInputStream().transferTo(OutputStream.nullOutputStream()); // until its socket is closed
        });
        do {
            clients.bobHears();
        } while (welcomed.getCount() > 0);
    }

    static void withOutboxes(Play play) throws IOException {
        play.scene("2. Step4Bounded puts each line into outboxes");
        var console = new ByteArrayOutputStream(); // where the step prints whom it disconnects
        var step = new Step4Bounded(new Step2Lock()::talk, new PrintStream(console));
        try (var clients = new StepClients(step::talk)) {
            play.line("server", "alice, mallory and bob are in the room; mallory never reads");
            int count = 0;
            while (console.size() == 0) {
                clients.aliceSpeaks();
                clients.bobHears();
                count++;
            }
            play.line("alice", String.format("says a line of 1,000 characters, %,d times", count));
            play.line("bob", "hears each of them immediately");
            play.line("server", "disconnects mallory: her outbox was full, and nobody waited for her");
        }
    }
}
