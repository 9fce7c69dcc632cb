package lesson04.exercise;

import static peerkit.interleavings.Interleavings.call;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.Thread.State;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.Background;
import peerkit.Patience;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;
import peerkit.interleavings.Interleavings;
import peerkit.interleavings.Interleavings.Call;
import peerkit.interleavings.InterleavingsReady;
import peerkit.interleavings.UnlockedReads;

@ExerciseTest(id = "4.2", title = "server full", minutes = 40)
@ExtendWith(InterleavingsReady.class)
class AtMostTest {

    private static final String WAITS =
            "a client that finds no place is turned away immediately; it must not wait for one";
    private static final int ORDERS = 40; // more than those with one switch, for calls of up to 20 steps

    private final Tidy tidy = new Tidy();

    @AfterEach
    void tidyUp() {
        tidy.up();
    }

    private static final String AS_MANY = "a limit lets in as many clients as it has places, and not one more";
    private static final String NEEDS_NO_SPACE = "a place is only a number: it needs no space in memory";

    @Task(
            number = 1,
            points = 1,
            rules = {"R1", "R2"},
            against = "a limit of two lets one client in, or three",
            hangs = WAITS)
    void has_as_many_places_as_it_was_made_with() {
        expectNoThreads();
        AtMost one = new AtMost(1);
        Check.when("there is 1 place, and two clients enter")
                .means(AS_MANY)
                .expect(List.of(true, false), List.of(one.enter(), one.enter()));

        AtMost two = new AtMost(2);
        Check.when("there are 2 places, and three clients enter")
                .means(AS_MANY)
                .expect(List.of(true, true, false), List.of(two.enter(), two.enter(), two.enter()));

        Check.when("there are Integer.MAX_VALUE places, and two clients enter").means(NEEDS_NO_SPACE);
        AtMost most = new AtMost(Integer.MAX_VALUE);
        List<Boolean> answers = new ArrayList<>(List.of(most.enter(), most.enter()));
        most.leave();
        answers.add(most.enter());
        Check.when("there are Integer.MAX_VALUE places, two clients enter, one leaves, and another enters")
                .means(AS_MANY)
                .expect(List.of(true, true, true), answers);

        int many = 70_000;
        AtMost limit = new AtMost(many);
        long letIn = IntStream.rangeClosed(1, many + 1)
                .filter(client -> limit.enter())
                .count();
        Check.when("there are " + many + " places, and " + (many + 1) + " clients enter")
                .means(AS_MANY)
                .holds(letIn == many, many + " clients are let in", letIn + " clients are let in");
    }

    @Task(
            number = 2,
            points = 1,
            rules = {"R3", "R4"},
            against = "a place that was taken once is gone for good",
            hangs = WAITS)
    void has_a_free_place_again_when_a_client_has_left() {
        expectFreePlaces("", "one of the two gets the place that was given back, and the other one is not let in");
        Thread.currentThread().interrupt();
        try {
            expectFreePlaces(
                    "in a thread that is interrupted: ", "an interrupt must not change the answers, or the count");
        } finally {
            Thread.interrupted();
        }
    }

    private static void expectFreePlaces(String situation, String meaning) {
        AtMost limit = new AtMost(2);
        List<Boolean> answers = new ArrayList<>(List.of(limit.enter(), limit.enter(), limit.enter()));
        for (int round = 1; round <= 2; round++) {
            limit.leave();
            answers.add(limit.enter());
            answers.add(limit.enter());
        }

        Check.when(situation
                        + "there are 2 places, and three clients enter; then, twice,"
                        + " one client leaves and two others enter")
                .means(meaning)
                .expect(List.of(true, true, false, true, false, true, false), answers);
    }

    @Task(
            number = 3,
            points = 1,
            rules = "R5",
            against = "what a thread has checked in an if is still true on the next line",
            hangs = WAITS)
    @Timeout(20)
    void gives_one_place_to_only_one_client() throws Exception {
        expectNoThreads();
        onePlace()
                .thread(enter())
                .thread(enter())
                .check(
                        "two threads enter at the same moment, and there is one place",
                        "one thread checks for a free place and then takes it, but the other thread gets in between:"
                                + " checking and taking must be one step");
    }

    private static final String LOST = "two places were given back, but there aren't two: when both threads read the"
            + " same count and each one writes its own result, one of the two results is lost";
    private static final int ORDERS_WITH_THREE_SWITCHES = 200; // enough for calls of a few steps
    private static final String NEVER_HELD =
            "a client who is turned away must not hold a place for a moment: enter() may"
                    + " change the count only if that lets this client in, so looking and taking must be one step";
    private static final String TURNED_AWAY = "a client is turned away only if clients that were let in hold all the"
            + " places, not because another thread is entering or leaving at this moment";

    @Task(
            number = 4,
            points = 1,
            rules = {"R3", "R5"},
            against = "only threads that enter can get in each other's way",
            hangs = WAITS)
    @Timeout(20)
    void keeps_count_while_clients_come_and_go() throws Exception {
        expectNoThreads();
        twoPlaces()
                .before(enter(), enter())
                .thread(leave())
                .thread(leave())
                .after(enter(), enter(), enter())
                .check("both of the 2 places are taken, both clients leave at the same moment, and others enter", LOST);
        twoPlaces()
                .thread(enter())
                .thread(enter())
                .after(enter())
                .check(
                        "both of the 2 places are free, two threads enter at the same moment, then another one",
                        TURNED_AWAY);
        twoPlaces()
                .before(enter())
                .thread(enter())
                .thread(leave())
                .after(enter(), enter())
                .check(
                        "one of 2 places is taken; one thread enters while another leaves, then others enter",
                        TURNED_AWAY);
        twoPlaces()
                .thread(enter())
                .thread(enter(), leave(), enter(), leave())
                .check(
                        "both of the 2 places are free; one thread enters, while in another one client comes and"
                                + " leaves, and then the next one does",
                        TURNED_AWAY);
        onePlace()
                .before(enter())
                .thread(enter())
                .thread(leave(), enter())
                .check(
                        "the only place is taken; one thread leaves and enters again, another enters meanwhile",
                        "exactly one of the two must get the place that becomes free: " + TURNED_AWAY);
        twoPlaces()
                .before(enter())
                .thread(talk())
                .thread(leave())
                .after(enter(), enter(), enter())
                .check(
                        "one of 2 places is taken; a handler made by around() talks in one thread while the other client"
                                + " leaves, then others enter",
                        LOST);
        onePlace()
                .orders(ORDERS_WITH_THREE_SWITCHES)
                .thread(enter())
                .thread(enter(), leave(), enter())
                .check(
                        "the only place is free; one thread enters, another enters, leaves and enters again",
                        NEVER_HELD);
        UnlockedReads.expectNone(AtMost.class);
    }

    private static final String TALKS = "if there is a free place, the given handler talks to the client";
    private static final String OTHER_THREAD =
            "the client already has a thread: code that watches or interrupts that thread expects the handler in it";
    private static final String LOCKED =
            "a lock is held during the conversation, so everybody else waits until it ends, which may be in hours";
    private static final String HERS = "the place is alice's for as long as her handler talks";

    @Task(
            number = 5,
            points = 1,
            rules = {"R8", "R15"},
            against = "to protect a count with a lock, hold the lock for the whole conversation")
    void holds_a_place_for_as_long_as_the_handler_talks() throws Exception {
        String word = Nonce.word();
        AtMost limit = new AtMost(2);
        limit.enter();
        Signal mayEnd = tidy.later(new Signal());
        AtomicReference<Thread> handlers = new AtomicReference<>();
        ClientHandler around = limit.around(client -> {
            boolean isAlice = handlers.compareAndSet(null, Thread.currentThread());
            Talk.say(word, client);
            if (isAlice) {
                mayEnd.comesEvenIfInterruptedWithin(Patience.LIMIT);
            }
        });
        Connected alice = connect("alice");
        Background<Void> conversation = Background.run("alice's thread", () -> around.handle(alice.socket()));
        Check.when("one of 2 places is free, and alice's handler says \"" + word + "\\n\" to her")
                .means(TALKS);
        alice.client().expectLine(word);
        Check.when("alice's thread calls the handler that around() has made")
                .means(OTHER_THREAD)
                .holds(
                        handlers.get() == conversation.thread(),
                        "her handler runs in this thread",
                        "it runs in another");

        limit.leave();
        for (ClientHandler next : List.of(around, limit.around(client -> Talk.say(word, client)))) {
            Connected zoe = connect("zoe");
            Background<Void> zoesTurn = Background.run("zoe's thread", () -> next.handle(zoe.socket()));
            Check.when("1 of 2 places is alice's, her handler talks to her, and zoe gets the other place")
                    .means(LOCKED);
            zoe.client().expectLine(word);
            zoesTurn.await();
        }
        limit.enter();
        List<Boolean> answers =
                answersToBobCarolAndDave(limit, "alice's handler talks to her; in another thread", LOCKED);
        Check.when("1 of 2 places is alice's, and her handler talks to her; in another thread bob enters,"
                        + " the client with the other place leaves, and carol and dave enter")
                .means(HERS)
                .expect(List.of(false, true, false), answers);
        mayEnd.give();
        conversation.await();

        Check.when("both of 2 places were taken, alice's handler has returned, and erin enters")
                .means("the conversation is over, but nobody has given alice's place back")
                .expect(true, limit.enter());
    }

    /** What bob, carol and dave get if they enter in another thread, and somebody leaves after bob; nobody may wait. */
    private static List<Boolean> answersToBobCarolAndDave(AtMost limit, String situation, String means)
            throws Exception {
        Background<List<Boolean>> calls = Background.run("another thread", () -> {
            boolean bob = limit.enter();
            limit.leave();
            return List.of(bob, limit.enter(), limit.enter());
        });
        boolean ended = Patience.waitUntil(calls::isDone, Patience.limit());
        Check.when(situation + " bob enters, somebody leaves, and two others enter")
                .means(means)
                .holds(ended, "enter() and leave() return immediately", "one of them does not return");
        return calls.await();
    }

    private static final String PASSED_ON =
            "the caller wants to know how the conversation ended, so it gets what the given handler has thrown";
    private static final String LOST_PLACE = "alice's place is lost: when the handler throws, the code after the call"
            + " is not reached. After as many failures as there are places, the server is full for ever";
    private static final String TWICE = "alice's place was given back twice, for example where the exception is caught"
            + " and once more at the end: from now on the server lets in too many clients";
    private static final String OPEN = "the caller closes the socket, and may still want to read and write";

    @Task(
            number = 6,
            points = 1,
            rules = {"R8", "R9", "R10", "R11"},
            against = "after a failure there is nothing left to do, or everything has to be done again")
    void gives_the_place_back_once_however_the_handler_ends() throws Exception {
        expectPlaceBack("returns", null, client -> {});
        for (Throwable failure : Failures.ofAnyKind()) {
            expectPlaceBack("throws " + failure, failure, Failures.handlerThatThrows(failure));
        }
        expectPlaceBack("closes her socket and returns", null, Socket::close);
        IOException broken = new IOException("thrown by the test on purpose");
        expectPlaceBack("closes her socket and throws an IOException", broken, client -> {
            client.close();
            throw broken;
        });
        expectPlaceBack("shuts down her socket's output and returns", null, Socket::shutdownOutput);
        expectPlaceBack("shuts down her socket's output and throws an IOException", broken, client -> {
            client.shutdownOutput();
            throw broken;
        });
        expectPlaceBack(
                "sets the interrupt flag and returns",
                null,
                client -> Thread.currentThread().interrupt());
    }

    private void expectPlaceBack(String ending, Throwable expected, ClientHandler handler) throws IOException {
        AtMost limit = new AtMost(2);
        limit.enter();
        Connected alice = connect("alice");
        AtomicInteger calls = new AtomicInteger();
        AtomicReference<Socket> passed = new AtomicReference<>();
        AtomicReference<String> given = new AtomicReference<>();
        AtomicReference<String> left = new AtomicReference<>();
        ClientHandler around = limit.around(client -> {
            calls.incrementAndGet();
            passed.set(client);
            given.set(SocketState.of(client));
            try {
                handler.handle(client);
            } finally {
                left.set(SocketState.of(client));
            }
        });
        Throwable thrown = thrownBy(around, alice.socket());
        Thread.interrupted(); // if the handler has set it

        Check.when("alice is connected")
                .means("the caller knows alice by this socket, and looks at it when the handler has returned")
                .holds(passed.get() == alice.socket(), "the handler gets her socket", "it gets another object");
        Check.when("alice is connected, and her handler is called")
                .means("the handler decides how long it waits for alice, and sets the options that it needs")
                .holds(
                        given.get().equals(SocketState.UNTOUCHED),
                        "the socket is " + SocketState.UNTOUCHED + ", and has the usual options",
                        "the socket is " + given);
        Check.when("alice's handler " + ending)
                .means("a client has one conversation, whatever becomes of it")
                .holds(calls.get() == 1, "the handler is called once", "it was called " + calls + " times");
        Check.when("alice's handler " + ending)
                .means(PASSED_ON)
                .holds(
                        thrown == expected,
                        expected == null ? "nothing is thrown" : "this exception is thrown",
                        thrown == null ? "nothing is thrown" : thrown + " is thrown");
        Check.when("one of 2 places is taken, alice has the other one, her handler " + ending
                        + ", and two clients enter")
                .means("alice's place must be free again, and no other place")
                .whenReceived(List.of(false, false), LOST_PLACE)
                .whenReceived(List.of(true, true), TWICE)
                .expect(List.of(true, false), List.of(limit.enter(), limit.enter()));
        String state = SocketState.of(alice.socket());
        Check.when("alice's handler " + ending)
                .means(OPEN)
                .holds(state.equals(left.get()), "her socket is still " + left, "her socket is " + state);
    }

    private static Throwable thrownBy(ClientHandler handler, Socket client) {
        try {
            handler.handle(client);
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private static final String TOLD = "alice must be told why nobody talks to her: \"Server full\\n\","
            + " and then the end of stream. (println doesn't end a line with \\n on every system)";
    private static final String ONLY_WITH_A_PLACE = "the handler talks only to clients that have a place";
    private static final String NONE_TO_GIVE =
            "alice had no place, so she has none to give back: now two clients share one place";

    @Task(
            number = 7,
            points = 1,
            rules = {"R8", "R12", "R13"},
            against = "a client that is turned away notices that without being told",
            hangs = WAITS)
    void turns_away_a_client_that_finds_no_place() throws Exception {
        AtMost limit = new AtMost(1);
        AtomicInteger calls = new AtomicInteger();
        ClientHandler around = limit.around(client -> calls.incrementAndGet());
        limit.enter();
        Connected alice = connect("alice");

        Background<Void> turningAway = Background.run("alice's thread", () -> around.handle(alice.socket()));
        Patience.waitUntil(
                () -> turningAway.isDone() || turningAway.thread().getState() == State.TIMED_WAITING, Patience.limit());
        Check.when("the only place is taken, and alice connects")
                .means(WAITS)
                .holds(
                        turningAway.isDone(),
                        "she is turned away immediately",
                        "her thread sleeps, or waits for a place");
        turningAway.await();

        Check.when("the only place is taken, and alice connects").means(TOLD);
        alice.client().expectBytes("Server full\n").expectEndOfStream();
        Check.when("the only place is taken, and alice connects")
                .means(ONLY_WITH_A_PLACE)
                .holds(calls.get() == 0, "the handler is not called", "the handler was called");
        Check.when("the only place is taken, alice has been turned away, and another client enters")
                .means(NONE_TO_GIVE)
                .expect(false, limit.enter());

        Connected carol = connect("carol");
        carol.client().halfClose();
        carol.socket().shutdownInput();
        thrownBy(around, carol.socket()); // what it throws makes no difference to her
        Check.when("the only place is taken, and carol connects, who will send nothing")
                .means("such a client still reads");
        carol.client().expectBytes("Server full\n").expectEndOfStream();
        expectNoWaitFor(StayingSocket.thatSendsNothing(), "sends nothing and doesn't close the connection");
        expectNoWaitFor(StayingSocket.thatNeverStopsSending(), "never stops sending");
        expectTurnedAwayInTheSameThread();
    }

    private void expectNoWaitFor(StayingSocket socket, String habit) {
        AtMost limit = new AtMost(1);
        limit.enter();
        StayingSocket bob = tidy.later(socket);
        Background<Void> bobsTurn =
                Background.run("bob's thread", () -> limit.around(client -> {}).handle(bob));
        Check.when("the only place is taken, and bob connects; he " + habit)
                .means("when the line is sent, close the socket: don't wait for anything from the client first")
                .holds(
                        Patience.waitUntil(bobsTurn::isDone, Patience.limit()),
                        "he is turned away immediately",
                        "his thread reads from his socket");
    }

    private void expectTurnedAwayInTheSameThread() throws Exception {
        AtMost limit = new AtMost(1);
        Connected alice = connect("alice");
        Connected bob = connect("bob");
        limit.around(client ->
                        limit.around(another -> Talk.say("hello", another)).handle(bob.socket()))
                .handle(alice.socket());

        Check.when("alice has the only place, and her handler passes bob on to the same limit, in the same thread")
                .means("each client needs a place of its own");
        bob.client().expectLine("Server full").expectEndOfStream();
    }

    private static final String LEAKS = "an exception skips the code after it, so the socket stays open:"
            + " every such client costs a file descriptor for ever";

    @Task(
            number = 8,
            points = 1,
            rules = {"R13", "R14"},
            against = "a client that was connected a moment ago can be told something",
            hangs = WAITS)
    void closes_the_socket_if_the_line_cannot_be_sent() throws Exception {
        for (IOException failure : Failures.ofASocket()) {
            closesEvenIf("getOutputStream() throws " + failure, StubbornSocket.withoutStream(failure));
            closesEvenIf("the write of \"Server full\\n\" throws " + failure, StubbornSocket.thatFails(failure));
        }
        closesEvenIf("close() throws an IOException", StubbornSocket.thatFailsToClose());
        Connected alice = connect("alice");
        alice.socket().shutdownOutput();
        closesEvenIf("the output of alice's socket has been shut down", alice.socket());
    }

    private void closesEvenIf(String failure, Socket socket) {
        AtMost limit = new AtMost(1);
        limit.enter();
        Socket alice = tidy.later(socket);
        Throwable thrown = thrownBy(limit.around(client -> {}), alice);

        String situation = "the only place is taken, and when alice is turned away, " + failure;
        Check.when(situation)
                .means("whatever is thrown must be the IOException of the socket")
                .holds(
                        thrown == null || thrown instanceof IOException,
                        "an IOException, or nothing",
                        thrown + " is thrown");
        Check.when(situation).means(LEAKS).holds(alice.isClosed(), "her socket is closed", "her socket is open");
        Check.when(situation + "; another client enters").means(NONE_TO_GIVE).expect(false, limit.enter());
    }

    private static final String WRITES_WITH_LOCK = "a lock is held while the line is sent. If the client doesn't read,"
            + " that may take hours, and everybody waits";

    @Task(
            number = 9,
            points = 1,
            rules = {"R3", "R15"},
            against = "a short line is sent in no time",
            hangs = WAITS)
    void keeps_nobody_waiting_while_it_turns_a_client_away() throws Exception {
        AtMost limit = new AtMost(1);
        limit.enter();
        StubbornSocket alice = tidy.later(StubbornSocket.thatBlocks());
        ClientHandler around = limit.around(client -> {});
        Background<Throwable> turnedAway = Background.run("alice's thread", () -> thrownBy(around, alice));
        alice.awaitBlockedWrite();

        Connected zoe = connect("zoe");
        Background<Void> zoes = Background.run("zoe's thread", () -> around.handle(zoe.socket()));
        Check.when("the only place is taken, alice is turned away, and the line can't be sent yet;"
                        + " zoe is the next client")
                .means(WRITES_WITH_LOCK);
        zoe.client().expectLine("Server full").expectEndOfStream();
        zoes.await();
        List<Boolean> answers = answersToBobCarolAndDave(
                limit, "alice is turned away, and the line can't be sent yet; in another thread", WRITES_WITH_LOCK);

        Check.when("the only place is taken, alice is turned away; meanwhile bob enters,"
                        + " the client with the place leaves, and carol and dave enter")
                .means("alice has no place, and takes none away from others")
                .expect(List.of(false, true, false), answers);
        alice.goesOn();
        turnedAway.await();
    }

    private static final String SHARED = "the two limits share something, for example a static field";
    private static final String OWN_THREAD = "every limit would cost a thread, which nobody ever ends."
            + " A lock or an atomic integer does the same without one,"
            + " and the tests that try every order of two threads' steps can follow it";

    @Task(
            number = 10,
            points = 1,
            rules = {"R6", "R7"},
            against = "a program has one limit",
            hangs = WAITS)
    void needs_nothing_but_itself() throws Exception {
        AtMost first = new AtMost(1);
        AtMost second = new AtMost(2);
        List<Boolean> answers = List.of(first.enter(), second.enter(), first.enter(), second.enter(), second.enter());
        first.leave();

        Check.when("a limit has 1 place and another has 2; clients enter the first, the second, the first,"
                        + " and twice more the second")
                .means(SHARED)
                .expect(List.of(true, true, false, true, false), answers);
        Check.when("both limits are full, a client leaves the first one, and another enters the second")
                .means(SHARED)
                .expect(false, second.enter());
        expectEachToHaveItsOwnPlace();
        expectNoThreads();
    }

    private void expectEachToHaveItsOwnPlace() throws Exception {
        String word = Nonce.word();
        ClientHandler handler = client -> Talk.say(word, client);
        AtMost first = new AtMost(1);
        first.around(handler);
        first.enter();
        Connected alice = connect("alice");
        new AtMost(1).around(handler).handle(alice.socket());

        Check.when("two limits have 1 place each, and both are used with the same handler;"
                        + " the first limit's place is taken, and alice comes to the second one")
                .means(SHARED);
        alice.client().expectLine(word);
    }

    private static void expectNoThreads() {
        NewThreads threads = NewThreads.of(AtMost.class);
        AtMost limit = new AtMost(2);
        limit.enter();
        limit.leave();
        String left = threads.left();
        Check.when("a client has entered and left")
                .means(OWN_THREAD)
                .holds(left.equals("none"), "no thread has been started", left);
    }

    private Connected connect(String name) throws IOException {
        return tidy.later(Connected.named(name));
    }

    private static Interleavings onePlace() {
        return Interleavings.of(OnePlace.class)
                .comparedWith(OnePlaceOneByOne.class)
                .orders(ORDERS);
    }

    private static Interleavings twoPlaces() {
        return Interleavings.of(TwoPlaces.class)
                .comparedWith(TwoPlacesOneByOne.class)
                .orders(ORDERS);
    }

    private static Call enter() {
        return call("enter");
    }

    private static Call leave() {
        return call("leave");
    }

    private static Call talk() {
        return call("talk");
    }

    /** The learner's class with one place. */
    public static final class OnePlace {

        private final AtMost limit = new AtMost(1);

        public boolean enter() {
            return limit.enter();
        }

        public void leave() {
            limit.leave();
        }
    }

    /** The learner's class with two places. */
    public static final class TwoPlaces {

        private final AtMost limit = new AtMost(2);
        private final Socket client = new Unconnected();

        public boolean enter() {
            return limit.enter();
        }

        /** A whole conversation, for which there must be a place. */
        public void talk() throws IOException {
            limit.around(client -> {}).handle(client);
        }

        public void leave() {
            limit.leave();
        }
    }

    /** Whatever is done with it, nothing happens: the model checker can't follow a thread into the system. */
    private static final class Unconnected extends Socket {

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void shutdownInput() {}

        @Override
        public void shutdownOutput() {}

        @Override
        public void close() {}
    }

    /** How a limit with one place behaves, for one thread. */
    public static class OnePlaceOneByOne {

        private int free;

        public OnePlaceOneByOne() {
            this(1);
        }

        OnePlaceOneByOne(int free) {
            this.free = free;
        }

        public boolean enter() {
            if (free == 0) {
                return false;
            }
            free--;
            return true;
        }

        public void leave() {
            free++;
        }
    }

    /** How a limit with two places behaves, for one thread. */
    public static final class TwoPlacesOneByOne extends OnePlaceOneByOne {

        public void talk() {}

        public TwoPlacesOneByOne() {
            super(2);
        }
    }
}
