package lesson04.exercise;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import peerkit.Patience;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;
import peerkit.interleavings.LateThread;
import peerkit.interleavings.ShortWaits;

@ExerciseTest(id = "4.3", title = "a stop that leaves nothing behind", minutes = 60)
class CleanStopTest {

    private static final Duration NONE = Duration.ZERO;
    private static final Duration VERY_SHORT = Duration.ofNanos(500_000); // less than a millisecond
    private static final Duration A_LITTLE = Duration.ofMillis(20);
    private static final Duration SHORT = Duration.ofMillis(200); // runs out in a test
    private static final Duration TOO_LATE = Duration.ofMillis(580); // with SHORT for each of three, less the clocks
    private static final Duration FAR_TOO_LATE = Duration.ofMillis(1500); // with SHORT beginning again after each end
    private static final Duration LONG = Duration.ofHours(24); // never runs out in a test
    private static final Duration TOO_LONG_FOR_AN_INT =
            Duration.of(1L << 31, ChronoUnit.MICROS); // one microsecond more than an int can count
    private static final Duration CLOCKS = Duration.ofMillis(20); // by which clocks and rounding may differ
    private static final Duration A_MOMENT = Duration.ofMillis(60); // for what must not happen

    private final Tidy tidy = new Tidy();
    private final Visitors visitors = new Visitors(tidy);
    private final NewThreads threads = NewThreads.of(CleanStop.class);

    @AfterEach
    void tidyUp() {
        tidy.up();
    }

    private static final int MANY = 260; // larger than the usual sizes of pools, such as 200
    private static final String OWN_THREAD =
            "the handler is not called for this client: each client needs its own thread, so that it doesn't wait for"
                    + " the others";
    private static final String OWN_SOCKET =
            "the handler must get this client's socket, which is closed when the handler has ended, and not before";
    private static final String ONLY_ONCE = "a client has one conversation, so the handler is called once";
    private static final String EVERYWHERE = "the listener listens on all addresses, so it also lets in other machines";

    @Task(
            number = 1,
            points = 1,
            rules = {"R1", "R2"},
            against = "a pool with enough threads for a usual day gives each client its own thread")
    void gives_each_of_many_clients_its_own_thread() throws Exception {
        CleanStop server = start(NONE);
        List<Visitor> clients = new ArrayList<>();
        while (clients.size() < MANY) {
            tenMore(clients, server.port());
        }

        List<String> words = clients.stream().map(client -> Nonce.word()).toList();
        for (int i = MANY - 1; i >= 0; i--) {
            clients.get(i).says(words.get(i));
        }
        for (int i = MANY - 1; i >= 0; i--) {
            Check.when(MANY + " clients are connected, and client " + (i + 1) + " says \"" + words.get(i) + "\\n\"")
                    .means(OWN_SOCKET);
            clients.get(i).hears(words.get(i)).hearsTheEnd();
        }

        int calls = clients.stream().mapToInt(Visitor::calls).sum();
        Check.when(MANY + " clients have connected, and all conversations are over")
                .means(ONLY_ONCE)
                .holds(calls == MANY, MANY + " calls of the handler", calls + " calls");
        String state = clients.get(0).socketAtFirst();
        Check.when("a client is connected, and its handler is called")
                .means("the handler decides how long it waits for its client, and sets the options that it needs")
                .holds(
                        state.equals(SocketState.UNTOUCHED),
                        "the socket is open, and has the usual options",
                        "the socket is " + state);
        Check.when("a client connects to another address of this machine, 127.0.0.2")
                .means(EVERYWHERE)
                .holds(!Connecting.isPossibleElsewhere(server.port()), "connection refused", "the client is connected");
    }

    private void tenMore(List<Visitor> clients, int port) throws InterruptedException {
        int before = clients.size();
        for (int number = before + 1; number <= before + 10; number++) {
            clients.add(visitors.connectOnly("client " + number, port, CleanStopTest::answers));
        }
        for (int number = before + 1; number <= before + 10; number++) {
            Check.when("client " + number + " connects, while the handler talks to all " + (number - 1) + " before it")
                    .means(OWN_THREAD);
            clients.get(number - 1).expectHandlerBegins();
        }
    }

    private static final String LEAVES_IT_OPEN =
            "the conversation is over, but the client still waits: its socket must be closed whatever the handler"
                    + " throws";
    private static final String ENDS_MORE =
            "bob is not served: what the handler threw has ended more than its own conversation";
    private static final int SERIES = 120;
    private static final String NO_LAST_ONE =
            "each of them gets a conversation, which ends, and its socket is closed, however many failed before";

    @Task(
            number = 2,
            points = 1,
            rules = {"R2", "R3", "R4"},
            against = "a handler throws only what its signature declares")
    void ends_only_the_conversation_whose_handler_throws() throws Exception {
        CleanStop server = start(NONE);
        for (Throwable failure : Failures.ofAnyKind()) {
            endsOnlyThisConversation(server, "has thrown " + failure, Failures.handlerThatThrows(failure));
        }
        endsOnlyThisConversation(
                server,
                "has thrown an exception whose getMessage() throws another one",
                Failures.handlerThatThrows(new Failures.Unprintable()));
        endsOnlyThisConversation(
                server,
                "has set the interrupt flag of its thread and returned",
                client -> Thread.currentThread().interrupt());

        ClientHandler fails = Failures.handlerThatThrows(new IOException("on purpose"));
        for (int round = 1; round <= SERIES / 10; round++) {
            Check.when("round " + round
                            + ": ten clients connect, and the handler throws an IOException for each of them")
                    .means(NO_LAST_ONE);
            List<Visitor> ten = new ArrayList<>();
            while (ten.size() < 10) {
                ten.add(visitors.connectOnly("client " + (ten.size() + 1), server.port(), fails));
            }
            ten.forEach(Visitor::hearsTheEnd);
        }
        servesBob(server, "the handler has thrown an IOException for " + SERIES + " clients");
    }

    private void endsOnlyThisConversation(CleanStop server, String ending, ClientHandler handler) throws Exception {
        Visitor alice = visitors.connect("alice", server.port(), handler);
        Check scene = Check.when("alice's handler " + ending).means(LEAVES_IT_OPEN);
        alice.hearsTheEnd();
        alice.awaitThread();
        scene.means(ONLY_ONCE)
                .holds(alice.calls() == 1, "the handler is called once", "it was called " + alice.calls() + " times");
        servesBob(server, "alice's handler " + ending);
    }

    private void servesBob(CleanStop server, String situation) {
        String word = Nonce.word();
        Check.when(situation + ", and then bob says \"" + word + "\\n\"").means(ENDS_MORE);
        visitors.connectOnly("bob", server.port(), CleanStopTest::answers)
                .says(word)
                .hears(word)
                .hearsTheEnd();
    }

    private static final String LETS_IN =
            "the listener is still open, so the system keeps accepting connections for it";
    private static final String CUTS_OFF =
            "the stop has disturbed this conversation: it closed the socket, or shut down one direction of it,"
                    + " perhaps because the grace time was not kept";
    private static final String INTERRUPTS =
            "a handler that sleeps, or waits for a result, gives up when its thread is interrupted";
    private static final String TOO_EARLY = "close() returns when all threads that the server has started have ended";
    private static final String SITS_IT_OUT =
            "the grace time is the longest time to wait, not the usual one: nobody is left to wait for";

    @Task(
            number = 3,
            points = 1,
            rules = {"R5", "R6", "R7", "R8"},
            against = "somebody who stops a server wants it stopped immediately",
            hangs = SITS_IT_OUT)
    void lets_conversations_end_within_the_grace_time() throws Exception {
        letsConversationsEnd(LONG, "a grace time of 24 hours");
        letsConversationsEnd(TOO_LONG_FOR_AN_INT, "a grace time of 35 minutes and 47.483648 seconds");

        for (Throwable failure : Failures.ofAnyKind()) {
            endsTheWait("throws " + failure, Failures.handlerThatThrows(failure));
        }
        endsTheWait(
                "sets the interrupt flag of its thread and returns",
                client -> Thread.currentThread().interrupt());

        CleanStop unused = start(LONG);
        Check.when("no client has ever connected, and close() is called with a grace time of 24 hours");
        unused.close();
    }

    private void endsTheWait(String ending, ClientHandler handler) throws Exception {
        CleanStop server = start(LONG);
        Visitor alice = visitors.connect("alice", server.port(), client -> {
            Talk.hear(client);
            handler.handle(client);
        });
        Closing closing = Closing.of(server).awaitUnderWay();
        alice.says("end");
        closing.expectToReturn(
                Check.when("close() waits for alice alone, with a grace time of 24 hours, and her handler " + ending)
                        .means(SITS_IT_OUT));
    }

    private void letsConversationsEnd(Duration grace, String inWords) throws Exception {
        String waiting = "close() waits with " + inWords;
        String called = "close() was called with " + inWords;
        String first = Nonce.word();
        String second = Nonce.word();
        Signal mayAnswer = tidy.later(new Signal());
        CleanStop server = start(grace);
        Visitor alice = visitors.connect("alice", server.port(), CleanStopTest::answersTwice);
        Visitor bob = visitors.connect("bob", server.port(), CleanStopTest::throwsWhenAsked);
        Visitor carol = visitors.connect("carol", server.port(), client -> answersAfterTheEnd(client, mayAnswer));
        Visitor dave = visitors.connect("dave", server.port(), CleanStopTest::onlyHears);
        carol.says(first).saysNoMore();
        dave.hearsTheEnd();
        int port = server.port();

        Closing closing = Closing.of(server).awaitUnderWay();

        Check.when("close() waits for all conversations with " + inWords + ", and another client tries to connect")
                .means(LETS_IN)
                .holds(Connecting.isRefused(port, visitors), "connection refused", "the client is connected");
        Check.when("close() waits for alice and others with " + inWords).means(CUTS_OFF);
        alice.hearsNothingFor(A_MOMENT);
        Check.when("close() waits for alice and others with " + inWords + ", and alice says \"" + first + "\\n\"")
                .means(CUTS_OFF);
        alice.says(first).hears(first);
        mayAnswer.give();
        letsCarolHear(carol, first, waiting);
        letsDaveSay(dave, first, waiting);
        letsBobsHandlerThrow(bob, waiting);
        Check.when(called + ", and alice's handler is still running")
                .means(TOO_EARLY)
                .holds(!closing.hasReturned(), "close() is waiting for it", "close() has returned");
        letsAliceEnd(alice, second, called);
        closing.expectToReturn(
                Check.when(called + ", and now the last conversation has ended").means(SITS_IT_OUT));
    }

    private static void letsCarolHear(Visitor carol, String word, String waiting) {
        Check.when(waiting + "; carol has said \"" + word + "\\n\" and ended her output, and now her handler answers")
                .means(CUTS_OFF);
        carol.hears(word).hearsTheEnd();
    }

    private static void letsDaveSay(Visitor dave, String word, String waiting) throws InterruptedException {
        dave.says(word);
        Check.when(waiting + "; dave's handler has ended its output, and now dave says \"" + word + "\\n\"")
                .means(CUTS_OFF)
                .holds(
                        dave.ends() && dave.thrown() == null,
                        "his handler reads it",
                        "its read throws " + dave.thrown());
    }

    private static void letsBobsHandlerThrow(Visitor bob, String waiting) {
        Check.when(waiting + ", and bob's handler sets the interrupt flag and throws an exception")
                .means(LEAVES_IT_OPEN);
        bob.says("throw").hearsTheEnd();
    }

    private static void letsAliceEnd(Visitor alice, String word, String called) {
        Check.when("bob's handler has thrown an exception, and alice says \"" + word + "\\n\"")
                .means(CUTS_OFF);
        alice.says(word).hears(word).hearsTheEnd();
        Check.when(called + ", and alice's handler has ended")
                .means(INTERRUPTS)
                .holds(!alice.wasInterrupted(), "its thread is not interrupted", "its thread was interrupted");
    }

    private static final String NOT_WOKEN =
            "close() waits for a handler that waits for its client: only closing the socket wakes it. (If the grace"
                    + " time is less than a millisecond, beware of join(0), which waits for ever)";
    private static final String SILENT_AND_LEAVING = "three clients are silent, three others leave after 150, 300 and"
            + " 450 ms; close() is called, with a grace time of 200 ms";
    private static final String CUTS_IT_SHORT = "the grace time was not kept, or only a part of it was used";
    private static final String BEGINS_AGAIN =
            "the grace time began again, for each conversation or whenever one ended, but all of them share one"
                    + " deadline";

    @Task(number = 4, points = 1, rules = "R8", against = "each conversation has a grace time of its own")
    @Timeout(6)
    void shares_one_grace_time_among_all_conversations() throws Exception {
        Duration last = timeOfTheLastSilentClient();
        for (int tries = 1; tries < 3 && last.compareTo(TOO_LATE) >= 0; tries++) { // perhaps the machine was busy
            last = timeOfTheLastSilentClient();
        }

        Check.when(SILENT_AND_LEAVING)
                .means(BEGINS_AGAIN)
                .holds(
                        last.compareTo(TOO_LATE) < 0,
                        "the silent clients' sockets are closed after 200 ms",
                        "at least one is closed after three times as long");
    }

    private Duration timeOfTheLastSilentClient() throws Exception {
        CleanStop server = start(SHORT);
        Visitor alice = visitors.connect("alice", server.port(), Talk::waitUntilGone);
        Visitor bob = visitors.connect("bob", server.port(), Talk::waitUntilGone);
        Visitor carol = visitors.connect("carol", server.port(), Talk::waitUntilGone);
        visitors.connect("dave", server.port(), client -> waitsUpTo(150, client));
        visitors.connect("erin", server.port(), client -> waitsUpTo(300, client));
        visitors.connect("frank", server.port(), client -> waitsUpTo(450, client));

        alice.hearsNothingFor(A_MOMENT); // the grace time doesn't begin before close()

        long start = System.nanoTime();
        Closing closing = Closing.of(server);

        Check scene = Check.when(SILENT_AND_LEAVING);
        closing.expectToReturnWithin(atLeast(FAR_TOO_LATE), scene.means(NOT_WOKEN));
        List<Duration> times = List.of(alice.endsAfter(start), bob.endsAfter(start), carol.endsAfter(start));
        scene.means(CUTS_IT_SHORT)
                .holds(
                        Collections.min(times).compareTo(SHORT.minus(CLOCKS)) >= 0,
                        "the silent clients' sockets stay open for 200 ms",
                        "at least one is closed before that");
        return Collections.max(times);
    }

    private static final String STILL_OPEN =
            "nobody has closed the socket after the grace time. Nothing else makes read() and write() throw: an"
                    + " interrupt doesn't, and shutting down the input alone doesn't";

    @Task(
            number = 5,
            points = 1,
            rules = {"R8", "R9"},
            against = "an interrupt wakes a thread that waits in a socket's read()",
            hangs = NOT_WOKEN)
    void closes_the_sockets_of_the_conversations_that_are_left() throws Exception {
        Signal isDone = tidy.later(new Signal());
        CleanStop server = start(VERY_SHORT);
        Visitor alice = visitors.connect("alice", server.port(), Talk::waitUntilGone);
        Visitor bob = visitors.connectAndNeverRead("bob", server.port(), CleanStopTest::writesForEver);
        bob.expectHandlerBegins();
        Visitor carol = visitors.connect("carol", server.port(), client -> {
            isDone.comesEvenIfInterruptedWithin(Patience.LIMIT);
            Thread.interrupted(); // an interrupt would have told it to hurry, nothing else
            Talk.waitUntilGone(client);
        });

        Visitor erin = visitors.connect("erin", server.port(), client -> {
            client.shutdownOutput();
            Talk.waitUntilGone(client);
        });
        Visitor frank = visitors.connectAndNeverRead("frank", server.port(), client -> {
            client.shutdownInput();
            writesForEver(client);
        });
        frank.expectHandlerBegins();

        Closing closing = Closing.of(server).awaitUnderWay();

        expectCutOff(
                alice, "alice is silent, so her handler is waiting in read(); the grace time is half a millisecond");
        expectCutOff(
                bob, "bob never reads, so his handler is waiting in write(); the grace time is half a millisecond");
        expectCutOff(
                erin,
                "erin's handler has shut down the output and waits in read(); the grace time is half a millisecond");
        expectCutOff(
                frank,
                "frank's handler has shut down the input and waits in write(); the grace time is half a millisecond");
        isDone.give();
        expectCutOff(
                carol, "carol's handler was busy, and calls read() long after the grace time of half a millisecond");
        closing.expectToReturn(Check.when("after a grace time of half a millisecond, all handlers have ended"));

        CleanStop impatient = start(NONE);
        Visitor dave = visitors.connect("dave", impatient.port(), Talk::waitUntilGone);
        Check.when("dave is silent, and close() is called with a grace time of 0");
        impatient.close();
        expectCutOff(dave, "dave is silent, so his handler is waiting in read(); the grace time is 0");
    }

    private static void expectCutOff(Visitor visitor, String situation) throws InterruptedException {
        Check scene = Check.when(situation).means(STILL_OPEN);
        scene.holds(visitor.ends(), "the handler's call throws an IOException", "the call has not ended");
        Throwable thrown = visitor.thrown();
        scene.holds(
                thrown instanceof IOException,
                "the handler's call throws an IOException",
                thrown == null ? "the call returns normally" : "the handler ends with " + thrown);
    }

    private static final String STILL_WORKS =
            "a closed socket wakes the handler's thread, but doesn't end it: the handler may still write to a file,"
                    + " which the caller of close() deletes next";

    @Task(
            number = 6,
            points = 1,
            rules = "R10",
            against = "when the sockets are closed, the threads have ended or will end within seconds")
    @Timeout(3)
    void returns_only_when_all_threads_have_ended() throws Exception {
        waitsForAlice();
        waitsForBob();
        expectNoThreadLeft("close() has returned");
    }

    private void waitsForAlice() throws Exception {
        Signal mayEnd = tidy.later(new Signal());
        ServerCopy server = start(ShortWaits.in(CleanStop.class));
        Visitor alice = visitors.connect("alice", server.port(), client -> worksOnAfterTheEnd(client, mayEnd));

        Closing closing = Closing.of(server.server());
        closing.awaitReturnUnlessItWaitsFor(alice, A_MOMENT); // a minute, in this copy
        boolean early = closing.hasReturned();
        mayEnd.give();

        expectToReturnLast(
                closing,
                early,
                "close() is called, and alice's handler has something left to do after its read() has failed");
    }

    private void waitsForBob() throws Exception {
        Signal mayEnd = tidy.later(new Signal());
        ServerCopy server = start(ShortWaits.in(CleanStop.class));
        Visitor bob = visitors.connect("bob", server.port(), client -> {
            client.close();
            mayEnd.comesEvenIfInterruptedWithin(Patience.LIMIT);
        });
        bob.hearsTheEnd();
        // now the server looks at another client after bob
        visitors.connectOnly("carol", server.port(), client -> {}).hearsTheEnd();

        Closing closing = Closing.of(server.server());
        closing.awaitReturnUnlessItWaitsFor(bob, A_MOMENT);
        boolean early = closing.hasReturned();
        mayEnd.give();

        expectToReturnLast(
                closing,
                early,
                "bob's handler has closed its socket itself, carol has come and gone, and close() is called while bob's"
                        + " handler is still running");
    }

    private static void expectToReturnLast(Closing closing, boolean early, String situation)
            throws InterruptedException {
        Check scene = Check.when(situation).means(STILL_WORKS);
        scene.holds(!early, "close() returns after the handler has ended", "close() returned before that");
        closing.expectToReturn(scene.means(NOT_WOKEN));
    }

    private static final String ON_THE_WAY =
            "close() has looked for conversations before the accepting thread had finished with alice: it must wait for"
                    + " that thread first, or the accepting thread must turn alice away";

    private static final String FORGOTTEN =
            "a client that was accepted must have a conversation, or its socket must be closed. An executor service"
                    + " that is shut down refuses its task";

    @Task(
            number = 7,
            points = 1,
            rules = "R11",
            against = "when the listener is closed, nobody can be on the way in",
            hangs = "close() waits for something that doesn't happen")
    void misses_no_client_that_is_just_being_accepted() throws Exception {
        missesNobodyWhoseThreadBeginsLate();
        missesNobodyAfterTheGraceTime();
        missesNobodyWithinTheGraceTime();
        missesNobodyWhomAcceptReturnsLate();
    }

    private void missesNobodyAfterTheGraceTime() throws Exception {
        HeldThread acceptor = tidy.later(new HeldThread());
        Signal mayEnd = tidy.later(new Signal());
        CleanStop server = start(A_LITTLE);
        acceptor.holdsTheNext();
        Visitor alice = visitors.connectOnly("alice", server.port(), client -> worksOnAfterTheEnd(client, mayEnd));
        Patience.waitUntil(() -> acceptor.isHeld() || alice.isTalking(), Patience.limit());

        Closing closing = Closing.of(server).awaitUnderWay();
        Patience.waitUntil(() -> false, A_MOMENT); // close() looks for conversations now, if it doesn't wait
        acceptor.goesOn();

        Check scene = Check.when("alice is accepted; before her thread is started, another thread calls close(), with a"
                        + " grace time of 20 ms")
                .means(ON_THE_WAY);
        closing.awaitReturnUnlessItWaitsFor(alice, A_MOMENT);
        boolean early = closing.hasReturned() && alice.isTalking();
        mayEnd.give();
        closing.expectToReturn(scene);
        scene.holds(
                !early && !alice.isTalking(),
                "no handler is running when close() returns",
                "alice's handler is still running");
        alice.expectDisconnected();
        expectNoThreadLeft("close() has returned");
    }

    private void missesNobodyWithinTheGraceTime() throws Exception {
        HeldThread acceptor = tidy.later(new HeldThread());
        CleanStop server = start(LONG);
        acceptor.holdsTheNext();
        Visitor alice = visitors.connectOnly("alice", server.port(), client -> {});
        Patience.waitUntil(() -> acceptor.isHeld() || alice.hasBegun(), Patience.limit());

        Closing closing = Closing.of(server).awaitUnderWay();
        acceptor.goesOn();

        closing.expectToReturn(Check.when("alice is accepted; before her thread is started, another thread calls"
                        + " close(), with a grace time of 24 hours; her handler only returns")
                .means(FORGOTTEN));
        alice.hearsTheEnd();
    }

    private void missesNobodyWhomAcceptReturnsLate() throws Exception {
        CleanStop server = start(LONG);
        Optional<LateClient> late = LateClient.of(
                server, name -> visitors.connectOnly(name, server.port(), socket -> {}), Visitor::hearsTheEnd);
        if (late.isPresent()) {
            late.get()
                    .closing()
                    .expectToReturn(Check.when(
                                    "a client has connected, and another thread calls close() before accept()"
                                            + " returns its socket; the grace time is 24 hours, and the handler only returns")
                            .means(FORGOTTEN));
            late.get().visitor().hearsTheEnd();
        }
    }

    private static final String UNKNOWN =
            "close() didn't know about alice yet: if a thread notes itself as the first thing it does, that is too late,"
                    + " because between its start and its first step any time may pass";

    private void missesNobodyWhoseThreadBeginsLate() throws Exception {
        LateThread late = tidy.later(new LateThread(CleanStop.class));
        ServerCopy server = start(late.type());
        Signal mayEnd = tidy.later(new Signal());
        Visitor bob = visitors.connect(
                "bob", server.port(), client -> worksOnAfterTheEnd(client, mayEnd)); // keeps a pool's thread
        late.expect();
        Visitor alice = visitors.connectOnly("alice", server.port(), client -> worksOnAfterTheEnd(client, mayEnd));
        Patience.waitUntil(() -> late.isHeld() || alice.hasBegun(), Patience.limit());
        mayEnd.give();

        Closing closing = Closing.of(server.server()).awaitUnderWay();
        Patience.waitUntil(closing::hasReturned, A_MOMENT.multipliedBy(2));
        boolean early = closing.hasReturned();
        late.release();
        Check scene = Check.when("alice is accepted, and her thread has been started; before it does anything, another"
                        + " thread calls close(), with a grace time of 20 ms")
                .means(UNKNOWN);
        boolean tooLate = early && Patience.waitUntil(alice::hasBegun, A_MOMENT);
        scene.holds(
                !tooLate, "no handler is called after close() has returned", "alice's handler was called after that");
        closing.expectToReturn(scene);
        bob.expectDisconnected();
        alice.expectDisconnected();
    }

    private static final String WAITS_FOR_ITSELF =
            "the handler has not reached its next line, or its socket was closed by then. If close() waits for all"
                    + " handlers, it also waits for the one that called it";
    private static final String WAITS_FOR_A_HANDLER =
            "a call made by a handler waits for a handler: for its own, or for another one that is also in close()";
    private static final String STOPS_NOTHING =
            "when a handler calls close(), the server must stop in the same way as when any other thread calls it";

    private static final String DOES_NOT_GET_PAST_IT =
            "the handler's call of close() threw an exception, or it waits for the other call, for example for its"
                    + " lock, and that call waits for the handler";

    @Task(number = 8, points = 1, rules = "R13", against = "main calls close(), a handler never does")
    void may_be_called_by_handlers() throws Exception {
        aHandlerCallsIt();
        twoHandlersCallIt();
        aHandlerAndAnotherThreadCallIt();
        aHandlerWhoseSocketIsClosedCallsIt();
    }

    private void aHandlerCallsIt() throws Exception {
        String word = Nonce.word();
        CleanStop server = start(LONG);
        Check.when("alice's handler calls close(), and then says \"" + word + "\\n\"; the grace time is 24 hours")
                .means(WAITS_FOR_ITSELF);
        visitors.connectOnly("alice", server.port(), client -> {
                    server.close();
                    Talk.say(word, client);
                })
                .hears(word)
                .hearsTheEnd();
        expectNoThreadLeft("a handler has called close(), and no conversation is left");
    }

    private void twoHandlersCallIt() throws Exception {
        CyclicBarrier bothAreThere = new CyclicBarrier(2);
        CleanStop server = start(A_LITTLE);
        ClientHandler closes = client -> {
            await(bothAreThere);
            server.close();
            Talk.waitUntilGone(client);
        };
        Visitor alice = visitors.connect("alice", server.port(), Talk::waitUntilGone);
        Visitor bob = visitors.connect("bob", server.port(), closes);
        Visitor carol = visitors.connect("carol", server.port(), closes);

        Check scene = Check.when("two handlers call close() at the same moment, and then wait in read(), as a third one"
                + " does; the grace time is 20 ms");
        scene.means(WAITS_FOR_A_HANDLER)
                .holds(bob.ends() && carol.ends(), "the sockets are closed, so all three end", "one does not end");
        scene.means(STOPS_NOTHING)
                .holds(alice.ends(), "the sockets are closed, so all three end", "the third one does not end");
        expectNoThreadLeft("two handlers have called close(), and all handlers have ended");
    }

    private void aHandlerAndAnotherThreadCallIt() throws Exception {
        String word = Nonce.word();
        CleanStop server = start(LONG);
        Visitor alice = visitors.connect("alice", server.port(), client -> {
            Talk.hear(client);
            server.close();
            Talk.say(word, client);
        });
        Closing closing = Closing.of(server).awaitUnderWay();

        Check.when("another thread's close() waits for alice's handler, which now also calls close(), and then says \""
                        + word + "\\n\"; the grace time is 24 hours")
                .means(DOES_NOT_GET_PAST_IT);
        alice.says("close").hears(word).hearsTheEnd();
        closing.expectToReturn(Check.when("another thread and a handler have called close(), and the handler has ended")
                .means(DOES_NOT_GET_PAST_IT));
    }

    private void aHandlerWhoseSocketIsClosedCallsIt() throws Exception {
        CleanStop server = start(A_LITTLE);
        visitors.connect("alice", server.port(), client -> {
            try {
                Talk.waitUntilGone(client);
            } finally {
                Patience.waitUntil(
                        () -> false, A_LITTLE); // the other call has done what it does after closing the socket
                server.close();
            }
        });

        Closing.of(server)
                .expectToReturn(
                        Check.when("another thread calls close(), with a grace time of 20 ms; when alice's socket has"
                                        + " been closed, her handler calls close(), too, and ends")
                                .means(DOES_NOT_GET_PAST_IT));
    }

    private static final String DOES_NOT_WAIT =
            "another call has begun the stop, but the stop is not over yet. When close() returns, its caller expects"
                    + " that nothing is running any more";
    private static final String COMPLAINS = "the server is closed, and that is all the caller wants";
    private static final String GIVES_UP =
            "when the wait in close() ends with an InterruptedException, the rest of the stop must still happen";
    private static final String SWALLOWS =
            "an InterruptedException clears the flag. Unless close() sets it again, the caller doesn't find out that it"
                    + " was interrupted";

    @Task(
            number = 9,
            points = 1,
            rules = {"R12", "R14"},
            against = "close() is called once, by a thread that nobody interrupts",
            hangs = "a call of close() waits for something that has already happened, or never will")
    void may_be_called_again_and_by_an_interrupted_thread() throws Exception {
        allOtherCallsWaitForTheStop();
        anInterruptedThreadCallsIt();
        theCallingThreadIsInterrupted();
        oneOfTwoCallsIsInterrupted(0);
        oneOfTwoCallsIsInterrupted(1);
        aHandlerIsInterrupted();
    }

    private void anInterruptedThreadCallsIt() throws Exception {
        CleanStop server = start(A_LITTLE);
        Visitor alice = visitors.connect("alice", server.port(), Talk::waitUntilGone);
        expectStopOf(
                Closing.interrupted(server),
                alice,
                "a thread that is interrupted calls close(); alice is silent, and the grace time is 20 ms");
    }

    private void theCallingThreadIsInterrupted() throws Exception {
        Signal isInterrupted = tidy.later(new Signal());
        CleanStop server = start(A_MOMENT);
        Visitor bob = visitors.connect("bob", server.port(), client -> worksOnAfterTheEnd(client, isInterrupted));
        Closing closing = Closing.of(server).awaitUnderWay();
        closing.interrupt(); // before bob's handler ends, so close() is still waiting
        isInterrupted.give();
        expectStopOf(
                closing,
                bob,
                "a thread is interrupted while it is in close(); bob is silent, and the grace time is 60 ms");
    }

    private void oneOfTwoCallsIsInterrupted(int which) throws Exception {
        Signal cutOff = tidy.later(new Signal());
        Signal mayEnd = tidy.later(new Signal());
        CleanStop server = start(A_LITTLE);
        visitors.connect("alice", server.port(), client -> {
            try {
                Talk.waitUntilGone(client);
            } finally {
                cutOff.give();
                mayEnd.comesEvenIfInterruptedWithin(Patience.LIMIT);
            }
        });
        List<Closing> calls =
                List.of(Closing.of(server).awaitUnderWay(), Closing.of(server).awaitUnderWay());
        Closing interrupted = calls.get(which);
        Closing other = calls.get(1 - which);
        cutOff.comes();
        interrupted.interrupt();
        Patience.waitUntil(interrupted::hasReturned, A_MOMENT); // it may, but need not
        boolean early = Patience.waitUntil(other::hasReturned, A_MOMENT);
        mayEnd.give();

        Check scene =
                Check.when("two threads call close(); the grace time is over, alice's handler is still running, and"
                        + " the thread that called " + (which == 0 ? "first" : "second") + " is interrupted");
        scene.means(DOES_NOT_WAIT)
                .holds(!early, "the other call returns after the handler has ended", "it returned before that");
        other.expectToReturn(scene);
        expectFlagOf(interrupted, scene);
        expectFlagOf(
                Closing.interrupted(server),
                Check.when("the server is closed, and a thread that is interrupted calls close() again"));
    }

    private void aHandlerIsInterrupted() throws Exception {
        AtomicReference<Boolean> flag = new AtomicReference<>();
        CleanStop server = start(A_LITTLE);
        Visitor alice = visitors.connect("alice", server.port(), client -> {
            Thread.currentThread().interrupt();
            server.close();
            flag.set(Thread.interrupted());
            Talk.waitUntilGone(client);
        });

        String situation =
                "alice's handler calls close() in its own thread, which is interrupted, and then waits in read();"
                        + " the grace time is 20 ms";
        Check scene = Check.when(situation);
        scene.means(GIVES_UP).holds(alice.ends(), "the socket is closed", "the handler is still waiting");
        scene.means(SWALLOWS)
                .holds(
                        Boolean.TRUE.equals(flag.get()),
                        "the interrupt flag is set when close() returns",
                        "it is not set");
        expectNoThreadLeft(situation);
    }

    private static void expectFlagOf(Closing interrupted, Check scene) throws InterruptedException {
        interrupted.expectToReturn(scene);
        scene.means(SWALLOWS)
                .holds(interrupted.flagIsSet(), "the interrupt flag is set when close() returns", "it is not set");
    }

    private void allOtherCallsWaitForTheStop() throws Exception {
        List<Closing> calls = new CopyOnWriteArrayList<>();
        Signal stopHasBegun = new Signal();
        Signal mayEnd = tidy.later(new Signal());
        CleanStop server = start(A_LITTLE);
        visitors.connect("alice", server.port(), client -> {
            server.close();
            calls.add(Closing.of(server)); // in a thread that the handler starts
            stopHasBegun.give();
            mayEnd.comesEvenIfInterruptedWithin(Patience.LIMIT);
        });
        stopHasBegun.comes();
        calls.add(Closing.of(server));
        calls.add(Closing.of(server));
        boolean early = Patience.waitUntil(() -> calls.stream().anyMatch(Closing::hasReturned), A_MOMENT);
        mayEnd.give();

        Check scene = Check.when("alice's handler has called close() and is still running, and three other threads call"
                + " close(), one of them started by the handler");
        scene.means(DOES_NOT_WAIT)
                .holds(!early, "their calls return after the handler has ended", "one of them returned before that");
        for (Closing call : calls) {
            call.expectToReturn(scene);
        }
        Closing.of(server)
                .expectToReturn(Check.when("the server is closed, and close() is called again")
                        .means(COMPLAINS));
    }

    private void expectStopOf(Closing interrupted, Visitor silent, String situation) throws InterruptedException {
        Check scene = Check.when(situation);
        scene.means(GIVES_UP).holds(silent.ends(), "the socket is closed", "the handler is still waiting in read()");
        expectFlagOf(interrupted, scene);
        expectNoThreadLeft(situation);
    }

    private static final String TAKES_IT_FOR_ITS_OWN =
            "the caller is a handler of another server. The server that it closes doesn't wait for it, so close() waits"
                    + " as usual";
    private static final String STOPS_BOTH =
            "another server was closed, and this one has stopped as well, or has to wait for it. Do the two share something"
                    + " that is static?";

    @Task(number = 10, points = 1, rules = "R15", against = "a program has one server")
    void leaves_other_servers_alone() throws Exception {
        String word = Nonce.word();
        Signal returned = tidy.later(new Signal());
        AtomicReference<Boolean> bobHasEnded = new AtomicReference<>();
        CleanStop waiting = start(LONG);
        Visitor zoe = visitors.connect("zoe", waiting.port(), CleanStopTest::answers);
        Closing closing = Closing.of(waiting).awaitUnderWay(); // in the meantime, everything else goes on
        CleanStop other = start(A_LITTLE);
        CleanStop server = start(A_LITTLE);
        Visitor bob = visitors.connect("bob", other.port(), client -> {
            try {
                Talk.waitUntilGone(client);
            } finally {
                returned.comesEvenIfInterruptedWithin(A_MOMENT);
            }
        });
        Visitor alice = visitors.connect("alice", server.port(), client -> {
            other.close();
            bobHasEnded.set(bob.hasEnded());
            returned.give();
            answers(client);
        });

        Check.when("alice's handler closes another server, and alice says \"" + word + "\\n\"")
                .means(STOPS_BOTH);
        alice.says(word).hears(word).hearsTheEnd();
        Check.when("alice's handler closes another server, where bob's handler is running")
                .means(TAKES_IT_FOR_ITS_OWN)
                .holds(bobHasEnded.get(), "close() returns after bob's handler has ended", "it returned before that");
        Check.when("another server has been closed, and carol says \"" + word + "\\n\"")
                .means(STOPS_BOTH);
        visitors.connectOnly("carol", server.port(), CleanStopTest::answers)
                .says(word)
                .hears(word)
                .hearsTheEnd();
        Closing.of(server)
                .expectToReturn(Check.when("one server's close() waits for zoe, and another server is closed")
                        .means(STOPS_BOTH));
        Check.when("all other servers are closed, and zoe, for whom a server's close() waits, says \"" + word + "\\n\"")
                .means(STOPS_BOTH);
        zoe.says(word).hears(word).hearsTheEnd();
        closing.expectToReturn(
                Check.when("zoe's conversation, the last one, has ended").means(SITS_IT_OUT));
    }

    private CleanStop start(Duration grace) throws IOException {
        return tidy.later(CleanStop.start(visitors, grace));
    }

    /** One of a copy of the class, with a grace time of 20 ms. */
    private ServerCopy start(Class<?> copy) throws Exception {
        ServerCopy started = ServerCopy.started(copy, visitors, A_LITTLE);
        tidy.later(started.server());
        return started;
    }

    private static Duration atLeast(Duration limit) {
        return limit.compareTo(Patience.limit()) < 0 ? Patience.limit() : limit;
    }

    private void expectNoThreadLeft(String situation) {
        String left = threads.left();
        Check.when(situation)
                .means("a thread that the server has started is still running")
                .holds(left.equals("none"), "no thread left", left);
    }

    private static void answers(Socket client) throws IOException {
        Talk.say(Talk.hear(client), client);
    }

    /** When the client has gone, this handler has something left to do, until the signal comes. */
    private static void worksOnAfterTheEnd(Socket client, Signal mayEnd) throws IOException {
        try {
            Talk.waitUntilGone(client);
        } finally {
            mayEnd.comesEvenIfInterruptedWithin(Patience.LIMIT);
        }
    }

    private static void answersTwice(Socket client) throws IOException {
        answers(client);
        answers(client);
    }

    private static void throwsWhenAsked(Socket client) throws IOException {
        Talk.hear(client);
        Thread.currentThread().interrupt();
        throw new IllegalStateException("thrown by the handler on purpose");
    }

    private static void answersAfterTheEnd(Socket client, Signal mayAnswer) throws IOException {
        String word = Talk.hear(client);
        client.shutdownInput();
        mayAnswer.comesEvenIfInterruptedWithin(Patience.LIMIT);
        Talk.say(word, client);
    }

    private static void onlyHears(Socket client) throws IOException {
        client.shutdownOutput();
        Talk.hear(client);
    }

    private static void writesForEver(Socket client) throws IOException {
        OutputStream out = client.getOutputStream();
        while (true) {
            out.write(new byte[65_536]);
        }
    }

    private static void waitsUpTo(int milliseconds, Socket client) throws IOException {
        client.setSoTimeout(milliseconds);
        try {
            Talk.waitUntilGone(client);
        } catch (SocketTimeoutException e) {
            // leaves now
        }
    }

    private static void await(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await(Patience.limit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            throw new IOException("the other handler has not come", e);
        }
    }
}
