package lesson04.exercise;

import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import peerkit.Patience;
import peerkit.TcpPeer;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "4.1", title = "a thread for each client", minutes = 45)
class ThreadPerClientTest {

    /** Runs each task immediately, in the thread that hands it over, so that the order of all events is certain. */
    private static final Executor AT_ONCE = Runnable::run;

    private static final Duration A_MOMENT = Duration.ofMillis(50); // for what must not happen

    private final Tidy tidy = new Tidy();
    private final Visitors visitors = new Visitors(tidy);
    private final NewThreads threads = NewThreads.of(ThreadPerClient.class);

    @AfterEach
    void tidyUp() {
        tidy.up();
    }

    private static final String NOT_HEARD =
            "the client has not heard from the handler: it was not accepted, or the handler was not called with its"
                    + " socket, or the socket was closed too early";
    private static final String NO_OPTIONS = "timeout 0, linger -1, no delay false, keep alive false";
    private static final String AS_IT_WAS =
            "the handler decides how it talks: with a timeout, for example, a client that thinks for longer is disconnected."
                    + " Set no options of the client's socket";
    private static final String EVERYWHERE = "the listener listens on all addresses, so it also lets in other machines";

    @Task(
            number = 1,
            points = 1,
            rules = {"R1", "R3"},
            against = "a client gets an answer as soon as there is a listener")
    void hands_a_client_to_the_handler() throws Exception {
        String word = Nonce.word();
        CompletableFuture<String> options = new CompletableFuture<>();
        Check heard = Check.when("a client connects, and the handler says \"" + word + "\\n\" to it")
                .means(NOT_HEARD);
        ThreadPerClient server = start(AT_ONCE, client -> {
            options.complete(optionsOf(client));
            Talk.say(word, client);
        });

        connect("client", server).expectLine(word);
        heard.means(AS_IT_WAS)
                .holds(
                        options.join().equals(NO_OPTIONS),
                        "a socket with " + NO_OPTIONS,
                        "a socket with " + options.join());

        Check.when("a client connects to another address of this machine, 127.0.0.2")
                .means(EVERYWHERE)
                .holds(!Connecting.isPossibleElsewhere(server.port()), "connection refused", "the client is connected");
    }

    private static String optionsOf(Socket client) throws IOException {
        return "timeout " + client.getSoTimeout() + ", linger " + client.getSoLinger() + ", no delay "
                + client.getTcpNoDelay() + ", keep alive " + client.getKeepAlive();
    }

    private static final String ONE_TASK_EACH = "every client must be exactly one task for the executor";
    private static final String NO_TASK =
            "the executor got no task, so something else talks to the clients. If it is the"
                    + " accepting thread, then nobody else is accepted meanwhile";
    private static final int AT_THE_SAME_TIME = 260; // clients: more than the usual sizes of pools, such as 200
    private static final String OWN_LIMIT =
            "every client becomes a task, however many there are: only the executor may refuse one";
    private static final String ONLY_ONE_TASK = "after the first client nobody else was accepted: the accepting thread"
            + " waits until the first task is done";

    @Task(
            number = 2,
            points = 1,
            rules = {"R2", "R4"},
            against = "the thread that accepts clients can also talk to them")
    void accepts_the_next_client_while_the_first_one_waits_for_its_thread() throws Exception {
        HeldTasks tasks = new HeldTasks();
        ThreadPerClient server = start(tasks, client -> Talk.say(Nonce.word(), client));
        connect("alice", server);
        connect("bob", server);

        int count = tasks.await(2);

        Check.when("alice and bob connect, and the executor keeps its tasks for later")
                .means(ONE_TASK_EACH)
                .whenReceived("0 tasks for the executor", NO_TASK)
                .whenReceived("1 task for the executor", ONLY_ONE_TASK)
                .holds(count == 2, "2 tasks for the executor", counted(count));

        for (int number = 3; number <= AT_THE_SAME_TIME; number++) {
            connect("client", server);
            Check.when("the executor keeps its tasks for later, so that all clients stay, and client " + number
                            + " connects")
                    .means(OWN_LIMIT)
                    .holds(tasks.reach(number), "a task for this client", "none");
        }
    }

    private static final String NO_TASKS =
            "the executor has not got a task for each client, so the test can't run them";
    private static final String ONE_CALL_EACH =
            "a task must call the handler once, with its own client's socket, and then return";
    private static final String LATEST_CLIENT =
            "all tasks look for their client in the same place, for example in a field, and when a task runs, another"
                    + " client is there. A variable inside the loop is a new one each time round";
    private static final String CLOSED_ALREADY =
            "the socket was closed before the handler got it: execute() returned immediately, and the task runs later."
                    + " A socket must stay open until its task closes it";

    @Task(
            number = 3,
            points = 1,
            rules = {"R2", "R3", "R4"},
            against = "a field of the server can hold the client for its task")
    void gives_each_task_its_own_client() throws Exception {
        HeldTasks tasks = new HeldTasks();
        List<Met> met = new ArrayList<>();
        ThreadPerClient server = start(tasks, client -> met.add(new Met(client.getPort(), client.isClosed())));
        TcpPeer alice = connect("alice", server);
        TcpPeer bob = connect("bob", server);
        int count = tasks.await(2);
        Check.when("alice connects, then bob, and no task has run yet")
                .means(NO_TASKS)
                .holds(count == 2, "2 tasks for the executor", counted(count));

        tasks.run(1);
        expectOnly(met, "bob", bob, "second");
        met.clear();
        tasks.run(0);
        expectOnly(met, "alice", alice, "first");
    }

    private static void expectOnly(List<Met> met, String name, TcpPeer client, String task) {
        String received = whatTheHandlerGot(name, client, met);
        Check.when("alice connects, then bob; both are accepted, and now the " + task + " task runs")
                .means(ONE_CALL_EACH)
                .whenReceived("another client's socket", LATEST_CLIENT)
                .whenReceived(name + "'s socket, which is closed", CLOSED_ALREADY)
                .holds(
                        received.equals(name + "'s socket"),
                        "when the task has run, the handler has got " + name + "'s socket",
                        received);
    }

    private static String whatTheHandlerGot(String name, TcpPeer client, List<Met> met) {
        if (met.size() != 1) {
            return "the handler was called " + met.size() + " times";
        }
        Met only = met.get(0);
        if (!only.isOf(client)) {
            return "another client's socket";
        }
        return only.closed() ? name + "'s socket, which is closed" : name + "'s socket";
    }

    private static final int WAITING = 20;
    private static final String SMALL_BACKLOG =
            "the system lets only a few clients wait to be accepted: the listener's backlog says how many";
    private static final String LOST_ONE = "a client that waited to be accepted must get its turn, too";

    private static final String TWO_ACCEPTORS =
            "if two threads accept clients, the tasks are not handed over in the order in which the clients connect";

    private static final String ACCEPTS_EARLY =
            "accept() was called although execute() had not returned; a client that waits in the backlog costs the"
                    + " server nothing, but an accepted one costs it a descriptor";

    @Task(
            number = 4,
            points = 1,
            rules = {"R2", "R4", "R5"},
            against = "clients are accepted immediately, so nobody has to wait")
    void lets_clients_wait_while_the_executor_is_busy() throws Exception {
        ThreadPerClient server = start(AT_ONCE, visitors);
        Visitor alice = visitors.connect("alice", server.port(), ThreadPerClientTest::answers);

        List<Visitor> waiting = new ArrayList<>();
        for (int number = 1; number <= WAITING; number++) {
            Check.when("execute() runs alice's conversation, and client " + number + " of " + WAITING
                            + " others connects")
                    .means(SMALL_BACKLOG);
            waiting.add(visitors.connectOnly("client " + number, server.port(), client -> Talk.say("hello", client)));
        }
        boolean early = Patience.waitUntil(() -> waiting.stream().anyMatch(Visitor::hasBegun), A_MOMENT);
        Check.when("execute() runs alice's conversation, and " + WAITING + " others are connected")
                .means(TWO_ACCEPTORS)
                .holds(!early, "they wait until execute() has returned", "another task was handed over meanwhile");
        Check.when("execute() runs alice's conversation, and " + WAITING + " others are connected")
                .means(ACCEPTS_EARLY)
                .holds(
                        !waiting.get(0).isAccepted(),
                        "they wait to be accepted until execute() has returned",
                        "the first of them has been accepted meanwhile");
        Check.when("execute() runs alice's conversation, and alice says \"bye\\n\"")
                .means(STILL_OPEN);
        alice.says("bye").hears("bye").hearsTheEnd();

        for (Visitor client : waiting) {
            Check.when("alice's conversation is over, and " + WAITING + " clients have waited")
                    .means(LOST_ONE);
            client.hears("hello").hearsTheEnd();
        }
    }

    private static final String STILL_OPEN =
            "the client still waits for more, or for the end of stream: the conversation is"
                    + " over, but the server has not closed the socket";
    private static final String STILL_OPEN_AFTER_EXCEPTION =
            "the client still waits for more, or for the end of stream: an"
                    + " exception skips the code after the call of the handler, so the socket has not been closed";

    @Task(number = 5, points = 1, rules = "R6", against = "a socket closes by itself when nothing uses it any more")
    void closes_the_socket_however_the_handler_ends() throws Exception {
        expectClosed("has returned", STILL_OPEN, client -> {});
        expectClosed("throws an IOException", STILL_OPEN_AFTER_EXCEPTION, client -> {
            throw new IOException("thrown by the handler on purpose");
        });
        expectClosed("throws an IllegalStateException", STILL_OPEN_AFTER_EXCEPTION, client -> {
            throw new IllegalStateException("thrown by the handler on purpose");
        });
        expectClosed("throws a StackOverflowError", STILL_OPEN_AFTER_EXCEPTION, client -> {
            throw new StackOverflowError("thrown by the handler on purpose");
        });
        expectClosed("has shut down its output", STILL_OPEN, Socket::shutdownOutput);
        expectClosed("has shut down its input", STILL_OPEN, Socket::shutdownInput);
    }

    private void expectClosed(String ending, String meaning, ClientHandler end) throws Exception {
        String word = Nonce.word();
        HeldTasks tasks = new HeldTasks();
        AtomicReference<Socket> socket = new AtomicReference<>();
        ThreadPerClient server = start(tasks, client -> {
            socket.set(client);
            Talk.say(word, client);
            end.handle(client);
        });
        TcpPeer client = connect("client", server);
        tasks.await(1);
        tasks.runWhateverItThrows(0);
        client.expectLine(word);

        Check check = Check.when("the handler has said \"" + word + "\\n\" and " + ending)
                .means(meaning);
        client.expectEndOfStream();
        boolean closed = Patience.waitUntil(() -> socket.get().isClosed(), Patience.limit());
        check.holds(closed, "the handler's socket is closed", "it is open");
    }

    private static final String LEAVES_THE_TASK =
            "what the handler has thrown leaves the task: an executor doesn't know what"
                    + " to do with it, and this one's thread ends";
    private static final String ENDS_MORE =
            "bob has not heard from the handler: what it threw for alice has ended more than alice's conversation."
                    + " (This executor runs each task in the thread that hands it over, so an exception that leaves a"
                    + " task ends the accepting thread)";

    @Task(number = 6, points = 1, rules = "R7", against = "a handler throws only what its signature declares")
    void goes_on_when_a_handler_has_thrown() throws Exception {
        endsOnlyThisConversation("an IOException", client -> {
            throw new IOException("thrown by the handler on purpose");
        });
        endsOnlyThisConversation("an IllegalStateException", client -> {
            throw new IllegalStateException("thrown by the handler on purpose");
        });
        endsOnlyThisConversation("an EOFException without a message", client -> {
            throw new EOFException();
        });
        endsOnlyThisConversation("a NullPointerException without a message", client -> {
            throw new NullPointerException();
        });
    }

    private void endsOnlyThisConversation(String thrown, ClientHandler handler) throws Exception {
        HeldTasks tasks = new HeldTasks();
        connect("carol", start(tasks, handler));
        tasks.await(1);
        Throwable left = tasks.runWhateverItThrows(0);
        Check.when("the handler throws " + thrown)
                .means(LEAVES_THE_TASK)
                .holds(left == null, "the task returns", "the task throws " + left);

        String word = Nonce.word();
        ThreadPerClient server = start(AT_ONCE, visitors);
        Visitor alice = visitors.connectOnly("alice", server.port(), handler);
        Visitor bob = visitors.connectOnly("bob", server.port(), client -> Talk.say(word, client));
        Check.when("the handler has thrown " + thrown + " for alice, and bob is the next client")
                .means(ENDS_MORE);
        bob.hears(word);
        alice.expectDisconnected();
    }

    private static final String NOBODY_CLOSES =
            "nobody will ever talk to this client, so the accepting thread has to close its socket";
    private static final int MANY = 120;
    private static final String REFUSED_MORE =
            "the refusal ended more than that client's connection: nobody else is accepted any more";

    private static final String GIVES_UP =
            "the server goes on until close() is called: it accepts each client, and closes the socket after the refusal";
    private static final String FILLS_THE_STACK =
            "a method calls itself, or another one, to go on with the next client. None of these calls has returned, so"
                    + " after some thousands of clients there is a StackOverflowError: use a loop";

    @Task(number = 7, points = 1, rules = "R8", against = "an executor always has a thread left")
    void goes_on_when_the_executor_refuses_a_task() throws Exception {
        refusesTwoOfThree();
        refusesMany();
        refusesForEver();
        refusesWhenTheServerIsClosed();
    }

    private void refusesTwoOfThree() throws Exception {
        String word = Nonce.word();
        ThreadPerClient server = start(new RefusesTwice(), client -> Talk.say(word, client));
        for (int round = 1; round <= 2; round++) {
            Check.when("the executor refuses alice's and bob's task with a subclass of RejectedExecutionException")
                    .means(NOBODY_CLOSES);
            connect("alice", server).expectEndOfStream();
            connect("bob", server).expectEndOfStream();

            Check.when("the executor has refused alice's and bob's task, and accepts carol's")
                    .means(REFUSED_MORE);
            connect("carol", server).expectLine(word);
        }
    }

    private void refusesMany() throws Exception {
        String word = Nonce.word();
        AtomicInteger refused = new AtomicInteger();
        AtomicLong depth = new AtomicLong();
        ThreadPerClient server = start(
                task -> {
                    depth.set(StackWalker.getInstance().walk(Stream::count));
                    if (refused.incrementAndGet() <= MANY) {
                        throw new RejectedExecutionException();
                    }
                    task.run();
                },
                client -> Talk.say(word, client));
        Check.when("the executor refuses " + MANY + " tasks, one after the other")
                .means(NOBODY_CLOSES);
        for (int i = 0; i < MANY; i++) {
            connect("client", server).expectEndOfStream();
        }
        Check.when("the executor has refused " + MANY + " tasks, and accepts carol's")
                .means(REFUSED_MORE);
        connect("carol", server).expectLine(word);
        Check.when("the executor has got " + (MANY + 1) + " tasks")
                .means(FILLS_THE_STACK)
                .holds(
                        depth.get() < MANY,
                        "the same loop calls execute() each time",
                        "the stack grows with each client");
    }

    private void refusesForEver() throws Exception {
        ExecutorService executor = Executors.newCachedThreadPool();
        executor.shutdown();
        ThreadPerClient server = start(executor, client -> Talk.say("hello", client));
        for (String name : List.of("alice", "bob", "carol")) {
            Check.when("the executor is an ExecutorService that is shut down, so it refuses every task, and " + name
                            + " connects")
                    .means(GIVES_UP);
            connect(name, server).expectEndOfStream();
        }
    }

    private void refusesWhenTheServerIsClosed() throws Exception {
        CompletableFuture<ThreadPerClient> server = new CompletableFuture<>();
        server.complete(start(
                task -> {
                    Closing.of(server.join()).awaitUnderWay();
                    throw new RejectedExecutionException();
                },
                client -> Talk.say("hello", client)));
        Check.when("while execute() is running, close() is called, and then execute() refuses dora's task")
                .means(NOBODY_CLOSES);
        connect("dora", server.join()).expectEndOfStream();
    }

    private static final String LETS_IN =
            "the listener is still open, so the system keeps accepting connections for it. A flag doesn't wake a"
                    + " thread that already waits in accept(); closing the listener does";
    private static final String THREAD_LEFT =
            "a thread that the server has started is still running: unless it is a daemon, it keeps the program from"
                    + " ending, and every server that is started and closed leaves one more";
    private static final String POOL_LEFT =
            "the thread of an executor service doesn't end with its task: it waits for the next one, and keeps the"
                    + " program from ending until the executor service is shut down";

    @Task(
            number = 8,
            points = 1,
            rules = {"R1", "R9", "R10"},
            against = "a flag ends a thread that is blocked in accept()",
            hangs = "close() waits for a thread that doesn't end: a blocked accept() ends when its listener is closed")
    void leaves_no_listener_and_no_thread_behind() throws Exception {
        String word = Nonce.word();
        ThreadPerClient server = start(AT_ONCE, client -> Talk.say(word, client));
        connect("client", server).expectLine(word);
        int port = server.port();

        server.close();

        Check.when("close() is called, and then a client tries to connect")
                .means(LETS_IN)
                .holds(Connecting.isRefused(port, visitors), "connection refused", "the client is connected");
        expectNoThreadLeft("close() has been called");
        Check.when("close() has been called, and then port()")
                .means("a closed channel doesn't know its port any more, so keep the number")
                .expect(port, server.port());
    }

    private static final String BREAKS_OFF =
            "the client was accepted before, so its conversation goes on: close() closes no client's socket";
    private static final String INTERRUPTS =
            "a handler that sleeps, or waits for a result, gives up when it is interrupted";
    private static final String SHUTS_DOWN = "somebody else has made the executor, and may still have tasks for it";
    private static final String NEVER_RUNS = "the client was accepted before, so its task must still be able to run";
    private static final String CLOSES_ITSELF =
            "close() itself must close the listener: the accepting thread is in execute(), perhaps for hours, and sees a flag"
                    + " only after that";
    private static final String TOO_EARLY =
            "dave was accepted while execute() was still running for carol: accept the next client only when it has"
                    + " returned. Until then dave waits, and close() turns him away";
    private static final String WAITS =
            "close() waits for the accepting thread, which is in execute(), and execute() runs a conversation";

    @Task(
            number = 9,
            points = 1,
            rules = {"R4", "R9", "R10", "R11", "R12", "R13"},
            against = "a server that is closed owns its clients and its executor, and takes them along",
            hangs = WAITS)
    void leaves_conversations_and_the_executor_alone() throws Exception {
        leavesConversationsInOtherThreadsAlone();
        letsTasksRunAfterClose();
        leavesAConversationInTheAcceptingThreadAlone();
        closeReturnsAtOnce();
        closeMayComeBeforeAcceptReturns();
    }

    private void leavesConversationsInOtherThreadsAlone() throws Exception {
        String word = Nonce.word();
        LentExecutor lent = new LentExecutor();
        ThreadPerClient server = start(lent, visitors);
        Visitor alice = visitors.connect("alice", server.port(), ThreadPerClientTest::answers);

        server.close();

        expectUndisturbed(alice, word, "alice's handler is running in another thread, and close() has been called");
        Check.when("the executor is an ExecutorService, and close() has been called")
                .means(SHUTS_DOWN)
                .holds(!lent.isShutdown(), "the executor service still works", "it has been shut down");

        CloseableExecutor closeable = new CloseableExecutor();
        start(closeable, visitors).close();
        Check.when("the executor is AutoCloseable, and the server's close() has been called")
                .means(SHUTS_DOWN)
                .holds(!closeable.closed, "the executor still works", "it has been closed");
    }

    private void letsTasksRunAfterClose() throws Exception {
        String word = Nonce.word();
        HeldTasks tasks = new HeldTasks();
        ThreadPerClient server = start(tasks, client -> Talk.say(word, client));
        TcpPeer bob = connect("bob", server);
        tasks.await(1);

        server.close();
        tasks.runWhateverItThrows(0);

        Check.when("bob is accepted, close() is called, and then bob's task runs")
                .means(NEVER_RUNS);
        bob.expectLine(word).expectEndOfStream();
    }

    private void leavesAConversationInTheAcceptingThreadAlone() throws Exception {
        String word = Nonce.word();
        ThreadPerClient server = start(AT_ONCE, visitors);
        Visitor carol = visitors.connect("carol", server.port(), ThreadPerClientTest::answers);
        Visitor dave = visitors.connectOnly("dave", server.port(), client -> Talk.say(word, client));
        Patience.waitUntil(dave::hasBegun, A_MOMENT); // a server that accepts two at a time accepts him now

        Check.when("execute() runs carol's conversation in the accepting thread, and close() is called");
        int port = server.port();
        server.close();

        Check.when("execute() runs carol's conversation, close() is called, and then a client tries to connect")
                .means(CLOSES_ITSELF)
                .holds(Connecting.isRefused(port, visitors), "connection refused", "the client is connected");
        expectUndisturbed(
                carol, word, "carol's handler is running in the accepting thread, and close() has been called");
        expectNoThreadLeft("close() has been called, and then a conversation in the accepting thread has ended");
        Check.when(
                        "execute() runs carol's conversation, dave connects, close() is called, and carol's conversation ends")
                .means(TOO_EARLY)
                .holds(!dave.hasBegun(), "dave gets no task", "the handler was called for dave");
    }

    /** Three tries, because a server that waits for nobody may still meet another thread at a lock. */
    private void closeReturnsAtOnce() throws Exception {
        boolean waits = true;
        for (int i = 0; i < 3 && waits; i++) {
            ThreadPerClient server = start(AT_ONCE, visitors);
            Visitor erin = visitors.connect("erin", server.port(), ThreadPerClientTest::answers);
            long before = timesThisThreadHasWaited();
            server.close();
            waits = timesThisThreadHasWaited() > before;
            erin.says("bye").hears("bye").hearsTheEnd();
        }
        Check.when("execute() runs erin's conversation in the accepting thread, and close() is called")
                .means(WAITS)
                .holds(!waits, "close() returns immediately", "it waits for a while, and then returns");
    }

    private static final String GOES_ON_TO_EXECUTE =
            "the accepting thread is not in execute() yet, but it has a client, so it calls execute() next: don't wait for"
                    + " this thread at all";
    private static final String NOBODYS_CLIENT =
            "this client got no task, so no task closes its socket: when accept() has returned a client, hand it over, or"
                    + " close it, even if the server is closed by then";

    private void closeMayComeBeforeAcceptReturns() throws Exception {
        ThreadPerClient server = start(AT_ONCE, visitors);
        Optional<LateClient> late = LateClient.of(
                server,
                name -> visitors.connectOnly(name, server.port(), Talk::hear),
                client -> client.says("bye").hearsTheEnd());
        if (late.isPresent()) {
            late.get()
                    .closing()
                    .expectToReturn(Check.when("a client has connected, close() is called before accept() returns its"
                                    + " socket, and then execute() runs its conversation")
                            .means(GOES_ON_TO_EXECUTE));
            Visitor client = late.get().visitor();
            client.says("bye");
            Check.when("a client has connected, and close() is called before accept() returns its socket")
                    .means(NOBODYS_CLIENT)
                    .holds(client.isDisconnected(), "it gets its task, or is disconnected", "neither of them");
        }
    }

    private static long timesThisThreadHasWaited() {
        long id = Thread.currentThread().getId();
        return ManagementFactory.getThreadMXBean().getThreadInfo(id).getWaitedCount();
    }

    private static void expectUndisturbed(Visitor client, String word, String situation) throws InterruptedException {
        Check.when(situation + "; the client says \"" + word + "\\n\"").means(BREAKS_OFF);
        client.says(word).hears(word).hearsTheEnd();
        Check.when(situation)
                .means(INTERRUPTS)
                .holds(!client.wasInterrupted(), "its thread is not interrupted", "its thread was interrupted");
    }

    private static final String WAITS_FOR_ITSELF =
            "the handler has not reached its next line, or its socket was closed by then: close() waits for the thread"
                    + " that calls it";
    private static final String COMPLAINS = "the server is closed, and that is all the caller wants";
    private static final String HOLDS_UP_BOTH =
            "each server has its own accepting thread, and execute() may take hours: don't call it with a lock that all"
                    + " servers share, and share no thread. Is something static?";
    private static final String STOPS_BOTH =
            "another server was closed, and this one has stopped as well, or uses its handler. Do the two share"
                    + " something that is static?";

    @Task(
            number = 10,
            points = 1,
            rules = {"R13", "R14", "R15"},
            against = "a program has one server, and main closes it once",
            hangs = "close() waits for something that has already happened, or never will")
    void may_be_closed_by_a_handler_and_closed_again() throws Exception {
        String word = Nonce.word();
        String others = Nonce.word();
        ThreadPerClient server = start(AT_ONCE, visitors);
        HeldTasks tasks = new HeldTasks();
        ThreadPerClient other = start(tasks, client -> Talk.say(others, client));

        Check.when("alice's handler, which runs in the accepting thread, calls close() and then says \"" + word
                        + "\\n\"")
                .means(WAITS_FOR_ITSELF);
        visitors.connectOnly("alice", server.port(), client -> {
                    server.close();
                    Talk.say(word, client);
                })
                .hears(word)
                .hearsTheEnd();
        Closing.of(server)
                .expectToReturn(Check.when("the server is closed, and close() is called again")
                        .means(COMPLAINS));

        Check.when("the server is closed, bob connects to another server, and its handler says \"" + others + "\\n\"")
                .means(STOPS_BOTH);
        TcpPeer bob = connect("bob", other);
        tasks.await(1);
        tasks.runWhateverItThrows(0);
        bob.expectLine(others).expectEndOfStream();
        servesWhileAnotherServerIsBusy();
        servesWhileManyServersAreOpen();
    }

    private void servesWhileAnotherServerIsBusy() throws Exception {
        String word = Nonce.word();
        ThreadPerClient busy = start(AT_ONCE, visitors);
        ThreadPerClient other = start(AT_ONCE, visitors);
        Visitor carol = visitors.connect("carol", busy.port(), ThreadPerClientTest::answers);

        Check.when("one server's execute() runs carol's conversation, and dave connects to another server")
                .means(HOLDS_UP_BOTH);
        visitors.connectOnly("dave", other.port(), client -> Talk.say(word, client))
                .hears(word)
                .hearsTheEnd();
        carol.says("bye").hears("bye").hearsTheEnd();
    }

    private static final String SHARES_A_POOL =
            "the last server accepts nobody: if all servers accept in the threads of one pool, such as the JVM's common"
                    + " pool, only as many servers work as it has threads. Start a thread for each server";

    private void servesWhileManyServersAreOpen() throws Exception {
        String word = Nonce.word();
        int before = ForkJoinPool.getCommonPoolParallelism();
        for (int server = 1; server <= before; server++) {
            start(AT_ONCE, visitors);
        }
        ThreadPerClient last = start(AT_ONCE, visitors);
        Check.when((before + 1) + " servers are open, and erin connects to the last one")
                .means(SHARES_A_POOL);
        visitors.connectOnly("erin", last.port(), client -> Talk.say(word, client))
                .hears(word)
                .hearsTheEnd();
    }

    private ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        return tidy.later(ThreadPerClient.start(executor, handler));
    }

    private TcpPeer connect(String name, ThreadPerClient server) {
        return tidy.later(TcpPeer.connect(name, server.port()));
    }

    private void expectNoThreadLeft(String situation) {
        String left = threads.left();
        Check.when(situation)
                .means(THREAD_LEFT)
                .whenReceived("1 thread: one of a pool, which waits for its next task", POOL_LEFT)
                .holds(left.equals("none"), "no thread left", left);
    }

    private static void answers(Socket client) throws IOException {
        Talk.say(Talk.hear(client), client);
    }

    private static String counted(int tasks) {
        return tasks + (tasks == 1 ? " task" : " tasks") + " for the executor";
    }

    private static final class CloseableExecutor implements Executor, AutoCloseable {

        private volatile boolean closed;

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** What the handler found: the client's port, and whether the socket was already closed. */
    private record Met(int port, boolean closed) {
        boolean isOf(TcpPeer peer) {
            return port == peer.localAddress().getPort();
        }
    }
}
