package lesson04.exercise;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import peerkit.Patience;
import peerkit.TcpPeer;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "4.3", title = "a stop that leaves nothing behind", minutes = 60)
class CleanStopTest {

    private static final Duration SHORT = Duration.ofMillis(1); // a grace time that runs out
    private static final Duration LONG = Duration.ofSeconds(30); // one that never runs out in these tests
    private static final Duration A_MOMENT = Duration.ofMillis(200); // for what happens soon, or is graded elsewhere
    private static final Duration A_WHILE = Duration.ofMillis(500); // for what must not happen

    private final Tidy tidy = new Tidy();
    private final AtomicReference<CleanStop> started = new AtomicReference<>(); // for handlers that call close()

    @AfterEach
    void tidyUp() {
        tidy.up();
    }

    @Task(
            number = 1,
            points = 1,
            against = "closing a server means closing its listener",
            hangs = "a client waits for its answer, or close() waits for something that doesn't happen")
    void serves_clients_and_then_refuses_them() throws Exception {
        NewThreads threads = NewThreads.of(CleanStop.class);
        String word = Nonce.word();
        CleanStop server = start(client -> Talk.say(Talk.hear(client), client), SHORT);
        TcpPeer alice = connect("alice", server);
        TcpPeer bob = connect("bob", server);
        Check.when("alice and bob are connected, and bob sends \"" + word + "\\n\" before alice has sent anything")
                .means("the handler has not answered bob: each client needs its own thread, so that a silent client"
                        + " doesn't keep the others waiting");
        bob.send(word + "\n").expectLine(word).expectEndOfStream();
        Check.when("bob has been answered, and now alice sends \"" + word + "\\n\"")
                .means("the handler has not answered alice, who connected first and was silent for a while");
        alice.send(word + "\n").expectLine(word).expectEndOfStream();
        int port = server.port();

        Check scene = Check.when("all conversations are over, and close() is called");
        server.close();

        scene.means("the listener is still open, so the system keeps accepting connections for it")
                .holds(Connecting.isRefused(port), "later connection attempts are refused", "the client is connected");
        String left = threads.left();
        scene.means("a thread that the server has started is still running")
                .holds(left.equals("none"), "no thread left", left);
    }

    @Task(
            number = 2,
            points = 2,
            against = "an interrupt wakes a thread that waits in a socket's read()",
            hangs = "close() waits for a handler whose client is silent: neither an interrupt nor time wakes the"
                    + " handler from its read(), but closing its socket does")
    void wakes_a_handler_whose_client_is_silent() throws Exception {
        Signal entered = new Signal();
        Signal ended = new Signal();
        CleanStop server = start(
                client -> {
                    entered.give();
                    try {
                        Talk.waitFor(client);
                    } finally {
                        ended.give();
                    }
                },
                SHORT);
        connect("alice", server);
        expectEntered(entered, "alice");

        Check scene = Check.when("alice is silent, so her handler waits in read(), and close() is called")
                .means("close() has returned, but the handler is still waiting, long after the grace time of 1 ms: its"
                        + " socket has not been closed, and nothing else wakes a thread from a read()");
        server.close();

        scene.holds(ended.comes(), "the handler has ended", "the handler still waits in read()");
    }

    @Task(
            number = 3,
            points = 1,
            against = "when the sockets are closed, the threads have ended",
            hangs = "close() waits for a handler whose client is silent")
    void returns_only_when_the_handlers_have_ended() throws Exception {
        Signal entered = new Signal();
        Signal returned = new Signal();
        Signal ended = new Signal();
        AtomicReference<Boolean> tooEarly = new AtomicReference<>();
        CleanStop server = start(
                client -> {
                    entered.give();
                    try {
                        Talk.waitFor(client);
                    } finally {
                        tooEarly.set(returned.comesEvenIfInterruptedWithin(A_WHILE)); // perhaps something left to write
                        ended.give();
                    }
                },
                SHORT);
        connect("alice", server);
        expectEntered(entered, "alice");

        Check scene = Check.when("close() is called, and alice's handler has something left to do after its read() has"
                + " failed at the end of the grace time");
        server.close();
        returned.give();

        scene.means("the handler has not ended: its read() has not failed")
                .holds(ended.comes(), "the handler ends", "the handler still runs");
        scene.means("a closed socket wakes the handler's thread, but doesn't end it immediately: the caller of close()"
                        + " carries on, and may delete a file that the handler is still writing to")
                .holds(!tooEarly.get(), "close() returns after the handler has ended", "close() returned before that");
    }

    @Task(number = 4, points = 2, against = "somebody who stops a server wants it stopped immediately")
    void lets_a_handler_answer_within_the_grace_time() throws Exception {
        String word = Nonce.word();
        Signal working = new Signal();
        Signal answerIsReady = tidy.later(new Signal());
        CleanStop server = start(
                client -> {
                    String request = Talk.hear(client);
                    working.give();
                    try {
                        answerIsReady.comesWithin(LONG);
                    } catch (InterruptedException e) {
                        return; // like a handler whose work an interrupt stops
                    }
                    Talk.say(request, client);
                },
                LONG);
        TcpPeer alice = connect("alice", server).send(word + "\n");
        expectEntered(working, "alice");
        int port = server.port();

        closeInBackground(server);
        Connecting.isRefusedWithin(port, A_MOMENT); // by then the stop has begun

        Check.when("the handler is working on alice's request, close() is called, and the grace time is 30 s")
                .means("the stop has not waited for the answer: the handler was interrupted, or its socket was closed,"
                        + " before the grace time was over");
        alice.expectSilence(A_WHILE);
        answerIsReady.give();
        alice.expectLine(word).expectEndOfStream();
    }

    @Task(
            number = 5,
            points = 1,
            against = "a stop always waits for the whole grace time",
            hangs = "no conversation was left, but close() still waits: the grace time is the longest time to wait, not"
                    + " the usual one")
    void does_not_wait_when_all_conversations_are_over() throws Exception {
        String word = Nonce.word();
        CleanStop server = start(client -> Talk.say(word, client), LONG);
        connect("alice", server).expectLine(word).expectEndOfStream();

        Check.when("alice's conversation is over, close() is called, and the grace time is 30 s");
        server.close();
    }

    @Task(number = 6, points = 1, against = "main calls close(), a handler never does")
    void may_be_called_by_a_handler() throws Exception {
        String word = Nonce.word();
        CleanStop server = start(
                client -> {
                    started.get().close();
                    Talk.say(word, client);
                },
                LONG);

        Check.when("alice's handler calls close() and then says \"" + word + "\\n\" to her; the grace time is 30 s")
                .means("the handler has not reached its next line, or its socket was closed by then. A close() that"
                        + " waits for all handlers to end also waits for the handler that called it: for ever, or until"
                        + " the grace time is over");
        connect("alice", server).expectLine(word).expectEndOfStream();
    }

    @Task(number = 7, points = 1, against = "a handler that calls close() must only not wait for itself")
    void stops_everybody_when_two_handlers_call_it() throws Exception {
        NewThreads threads = NewThreads.of(CleanStop.class);
        Signal carolWaits = new Signal();
        Signal carolEnds = new Signal();
        CyclicBarrier both = new CyclicBarrier(2);
        Signal first = new Signal();
        Signal second = new Signal();
        CleanStop server = start(
                client -> {
                    if (!Talk.hear(client).equals("stop")) {
                        carolWaits.give();
                        try {
                            Talk.waitFor(client);
                        } finally {
                            carolEnds.give();
                        }
                        return;
                    }
                    Signal returned = await(both) == 0 ? first : second;
                    try {
                        started.get().close();
                    } finally {
                        returned.give();
                    }
                },
                SHORT);
        connect("carol", server).send("wait\n");
        expectEntered(carolWaits, "carol");
        connect("alice", server).send("stop\n");
        connect("bob", server).send("stop\n");

        Check.when("two handlers call close() at the same moment, and a third waits for carol, who is silent")
                .means("a call made by a handler waits for a handler to end: for its own, or for the other one, which"
                        + " can't end before its own call has returned")
                .holds(first.comes() && second.comes(), "both calls return", "at least one of them does not return");
        Check.when("two handlers have called close(), and a third waits for carol, who is silent")
                .means("the server must stop in the same way as when anybody else calls close(), but after the grace"
                        + " time, which is 1 ms here, nobody has closed carol's socket")
                .holds(carolEnds.comes(), "carol's handler has ended", "carol's handler still waits in read()");
        String left = threads.left();
        Check.when("two handlers have called close(), and all handlers have ended")
                .means("a thread that the server has started is still running")
                .holds(left.equals("none"), "no thread left", left);
    }

    @Task(
            number = 8,
            points = 1,
            against = "nobody closes a server twice",
            hangs = "the second close() waits for something that has already happened")
    void may_be_called_again() throws Exception {
        String word = Nonce.word();
        CleanStop server = start(client -> Talk.say(word, client), SHORT);
        connect("alice", server).expectLine(word).expectEndOfStream();
        server.close();

        Check scene = Check.when(
                        "close() is called again, for example by a try-with-resources that also holds the server")
                .means("the server is closed, and the caller wants nothing else: there is nothing to complain about");
        String second = outcomeOf(server::close);

        scene.holds(second.equals("it returns"), "it returns", second);
    }

    private CleanStop start(ClientHandler handler, Duration grace) throws IOException {
        CleanStop server = tidy.later(CleanStop.start(handler, grace));
        started.set(server);
        return server;
    }

    private TcpPeer connect(String name, CleanStop server) {
        return tidy.later(TcpPeer.connect(name, server.port()));
    }

    private static void expectEntered(Signal entered, String client) throws InterruptedException {
        Check.when(client + " is connected")
                .means("a client that connects gets a thread, which calls the handler with its socket")
                .holds(
                        entered.comes(),
                        "the handler talks to " + client,
                        "the handler has not been called for " + client);
    }

    private void closeInBackground(CleanStop server) {
        Thread closing = new Thread(() -> outcomeOf(server::close), "calls close()"); // other tasks grade the outcome
        closing.setDaemon(true);
        closing.start();
    }

    private static int await(CyclicBarrier barrier) throws IOException {
        try {
            return barrier.await(Patience.limit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            throw new IOException("the other handler has not come", e);
        }
    }

    private static String outcomeOf(Closing closing) {
        try {
            closing.close();
            return "it returns";
        } catch (Exception e) {
            return "it throws " + e;
        }
    }

    private interface Closing {
        void close() throws Exception;
    }
}
