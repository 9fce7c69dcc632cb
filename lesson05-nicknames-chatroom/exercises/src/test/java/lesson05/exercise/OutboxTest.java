package lesson05.exercise;

import static peerkit.grading.Check.when;
import static peerkit.interleavings.Interleavings.call;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.Background;
import peerkit.Patience;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Interrupted;
import peerkit.grading.Nonce;
import peerkit.grading.Task;
import peerkit.interleavings.Interleavings;
import peerkit.interleavings.Interleavings.Call;
import peerkit.interleavings.InterleavingsReady;

@ExerciseTest(id = "5.3", title = "a bounded queue and a writer thread for each client", minutes = 50)
@ExtendWith(InterleavingsReady.class)
class OutboxTest {

    private static final int CAPACITY = 4; // lines
    private static final int FEW = 20; // orders

    private static final String OFFER_WAITS = "offer waits for room in the queue, or for a lock that the writer holds"
            + " while it writes. A single client that doesn't read would stop everybody who has a line for it";
    private static final String CLOSE_WAITS = "close waits for room in the queue, for a lock that the writer holds"
            + " while it writes, or for the writer to end, which only happens when the sink is closed";
    private static final String HAS_ROOM = "the outbox is open, and there is room for this line";
    private static final String NO_WRITER = "from the start, a thread must take lines out and write them";
    private static final String NOBODY_SENDS = "the outbox has ended, so nobody would ever send this line";
    private static final String LEAKS =
            "each open socket takes up a descriptor; when none is left, no client can connect any more";
    private static final String DROPPED =
            "the outbox has ended, so the lines that waited are dropped: write must not be called again";
    private static final String FULL = "true promises that the line will be sent. If more lines wait than fit,"
            + " a client that never reads fills the memory. If an older line was dropped for this one,"
            + " that line had also been promised";
    private static final String INTERRUPTED =
            "the interrupt is meant for the caller, who may be any client's thread: this outbox works as ever";
    private static final String STATIC = "the two outboxes share a static field."
            + " All threads that use the same object also share its ordinary fields";

    private final List<Outbox> opened = new ArrayList<>();
    private final List<SlowClient> clients = new ArrayList<>();
    private final List<DeafClient> deaf = new ArrayList<>();
    private final ThreadGroup started = new ThreadGroup("started by the constructors of Outbox");

    /** Leaves nothing behind, even if a task has failed. */
    @AfterEach
    void hangUp() throws InterruptedException {
        clients.forEach(client -> {
            try {
                client.close();
            } catch (IOException e) {
                // as the task has told it to
            }
        });
        deaf.forEach(DeafClient::end);
        Thread closer = new Thread(() -> opened.forEach(Outbox::close), "closes the outboxes");
        closer.setDaemon(true);
        closer.start();
        closer.join(500); // correct ones need no time; wrong ones may hang
    }

    @Task(
            number = 1,
            points = 1,
            rules = {"R1", "R2"},
            against = "whatever is in the queue gets sent",
            hangs = OFFER_WAITS)
    void writes_each_line_to_the_client() {
        SlowClient bob = client();
        Outbox outbox = open(bob, CAPACITY);
        String line = " " + Nonce.word();
        List<String> lines = List.of(line, line, "", "caf\u00e9");

        for (int count = 1; count <= lines.size(); count++) {
            List<String> offered = lines.subList(0, count);
            String situation = "an open outbox is offered " + SlowClient.inWords(offered)
                    + "; each line is offered when the one before it has been written";
            when(situation).means(HAS_ROOM).expect(true, outbox.offer(lines.get(count - 1)));
            when(situation).means(NO_WRITER);
            bob.awaitWritten(count);
            bob.hasWritten(offered);
        }

        when("an open outbox has written " + lines.size() + " lines")
                .means("the writer is one thread of the outbox's own, which does nothing else")
                .holds(
                        bob.writers().size() == 1 && !bob.writers().contains(Thread.currentThread()),
                        "one thread has written all of them, and not the one that offered them",
                        bob.writers().contains(Thread.currentThread())
                                ? "the thread that calls offer has written"
                                : bob.writers().size() + " threads have written");
    }

    @Task(number = 2, points = 1, rules = "R2", against = "lines are independent of each other", hangs = OFFER_WAITS)
    void writes_lines_one_at_a_time_and_in_order() throws Exception {
        List<String> lines = words(CAPACITY);
        SlowClient bob = client();
        Outbox outbox = open(bob, CAPACITY);
        startWriting(outbox, bob, lines.get(0));
        String situation = "the first line is being written when three more are offered: " + SlowClient.inWords(lines);

        when(situation).means("the outbox is open, and there is room for these lines");
        lines.stream().skip(1).forEach(outbox::offer);
        when(situation)
                .means("two threads write at the same time, so which line gets there first is left to chance")
                .holds(
                        !bob.seesTwoWritersAtOnce(),
                        "one write at a time",
                        "a second write before the first one has ended");
        bob.readOn();
        bob.awaitWritten(lines.size());
        when(situation).means("the client must get all the lines, in the order in which they were offered");
        bob.hasWritten(lines);
        outbox.close();

        List<String> many =
                IntStream.range(0, 1_000).mapToObj(line -> "line " + line).toList();
        SlowClient cat = client();
        Outbox cats = open(cat, 50);
        when("the capacity is 50, and 1,000 lines are offered, forty each time nothing waits")
                .means("the client must get all the lines, in the order in which they were offered");
        for (int next = 0; next < many.size() && cat.awaitWritten(next); next += 40) {
            many.subList(next, next + 40).forEach(cats::offer);
        }
        cat.awaitWritten(many.size());
        List<String> written = cat.written();
        Check.latest()
                .holds(
                        written.equals(many),
                        "all are written, in order",
                        written.size() < many.size()
                                ? "only " + written.size() + " are written"
                                : "the order is another");
    }

    @Task(
            number = 3,
            points = 1,
            rules = {"R3", "R4", "R5"},
            against = "a client that doesn't read is not my problem",
            hangs = OFFER_WAITS)
    void accepts_lines_while_the_client_does_not_read() {
        for (int capacity : List.of(1, CAPACITY, 10_000)) {
            SlowClient bob = client();
            Outbox outbox = open(bob, capacity);
            startWriting(outbox, bob, Nonce.word());

            int taken = 0;
            while (taken < capacity && outbox.offer("line " + taken)) {
                taken++;
            }
            when("the capacity is " + capacity
                            + "; the client doesn't read, a line is being written to it, and nothing waits")
                    .means("the line that is being written has left the queue, so there is room for " + capacity
                            + " more")
                    .holds(
                            taken == capacity,
                            "offer returns true " + capacity + (capacity == 1 ? " time" : " times"),
                            "offer returned false for line " + (taken + 1));
        }
    }

    @Task(
            number = 4,
            points = 1,
            rules = {"R3", "R5"},
            against = "there is enough memory for everything that waits",
            hangs = OFFER_WAITS)
    void accepts_no_more_lines_than_its_capacity() {
        for (int capacity : List.of(1, CAPACITY, 10_000)) {
            SlowClient bob = client();
            Outbox outbox = open(bob, capacity);
            startWriting(outbox, bob, Nonce.word());
            IntStream.range(0, capacity).forEach(line -> outbox.offer("line " + line));

            String situation = "the capacity is " + capacity + "; a line is being written, " + capacity
                    + (capacity == 1 ? " more waits" : " more wait") + ", and one more is offered";
            boolean answer = offerWithoutWaiting(situation, outbox);
            when(situation).means(FULL).expect(false, answer);
        }

        SlowClient cat = client();
        Outbox outbox = open(cat, CAPACITY);
        startWriting(outbox, cat, Nonce.word());
        fill(outbox);
        cat.readOne();
        cat.awaitWrites(2);
        String situation =
                "the capacity is 4, and a line is being written; 4 more wait, and then the client reads one line";
        when(situation + "; one more is offered")
                .means("the next line is being written, so there is room for one")
                .expect(true, outbox.offer(Nonce.word()));
        when(situation + "; two more are offered")
                .means(FULL + " The writer takes out one line at a time")
                .expect(false, outbox.offer(Nonce.word()));
    }

    /** What offer returns, in a thread that is watched. */
    private static boolean offerWithoutWaiting(String situation, Outbox outbox) {
        boolean[] result = new boolean[1];
        Thread offering = new Thread(() -> result[0] = outbox.offer("one more"), "offers a line");
        offering.setDaemon(true);
        offering.start();
        boolean sleeps = false;
        long start = System.nanoTime();
        while (offering.isAlive()
                && System.nanoTime() - start < Patience.limit().toNanos()) {
            sleeps |= offering.getState() == Thread.State.TIMED_WAITING;
            LockSupport.parkNanos(100_000);
        }
        when(situation)
                .means(OFFER_WAITS)
                .holds(
                        !sleeps && !offering.isAlive(),
                        "offer returns immediately",
                        "it waits for a while, or for ever");
        return result[0];
    }

    @Task(
            number = 5,
            points = 1,
            rules = {"R6", "R9", "R10", "R11", "R12"},
            against = "a line that doesn't fit can be dropped, and the next one may fit again",
            hangs = OFFER_WAITS)
    void ends_when_a_line_does_not_fit() {
        SlowClient bob = client();
        Outbox outbox = open(bob, CAPACITY);
        startWriting(outbox, bob, Nonce.word());
        fill(outbox);
        outbox.offer(Nonce.word());
        bob.readOn();
        bob.awaitWritten(CAPACITY + 1);
        when("a line did not fit; then the client reads again, and one more line is offered")
                .means("the outbox must have ended. If it drops a line and carries on, the client sees a conversation"
                        + " that never took place. A client that is disconnected knows that it missed something")
                .expect(false, outbox.offer(Nonce.word()));
        expectEnd("a line did not fit", outbox, bob, 1);
    }

    @Task(
            number = 6,
            points = 1,
            rules = {"R7", "R9", "R10", "R11", "R12"},
            against = "a failed write concerns one line",
            hangs = "offer waits for a writer that has ended")
    void ends_when_the_client_is_gone() {
        for (IOException thrown : exceptions("write")) {
            SlowClient bob = client();
            Outbox outbox = open(bob, CAPACITY);
            startWriting(outbox, bob, Nonce.word());
            outbox.offer(Nonce.word());
            outbox.offer(Nonce.word());
            bob.vanish(thrown);
            expectEnd("write has thrown " + inWords(thrown) + ", because the client is gone", outbox, bob, 1);
        }
    }

    @Task(
            number = 7,
            points = 1,
            rules = {"R8", "R9", "R10", "R11", "R12"},
            against = "an interrupt wakes a thread whatever it is waiting for, or a field does",
            hangs = CLOSE_WAITS)
    void close_ends_the_writer_whatever_it_waits_for() {
        String line = Nonce.word();
        SlowClient bob = client();
        Outbox outbox = open(bob, CAPACITY);
        when("an open outbox is offered " + line).means(HAS_ROOM).expect(true, outbox.offer(line));
        when("an open outbox is offered " + line).means(NO_WRITER);
        bob.awaitWritten(1);
        bob.hasWritten(List.of(line));
        when("a line has been written, the writer waits for the next one, and close is called")
                .means(CLOSE_WAITS);
        outbox.close();
        expectEnd("a line has been written, the writer waits for the next one, and close was called", outbox, bob, 1);

        when("close is called a second time").means("close may be called again: there is nothing left to do");
        outbox.close();
        expectEnd("close was called twice", outbox, bob, 1);

        SlowClient cat = client();
        Outbox full = open(cat, CAPACITY);
        startWriting(full, cat, Nonce.word());
        fill(full);
        when("the client doesn't read, a write to it is blocked, 4 lines wait, and close is called")
                .means(CLOSE_WAITS);
        full.close();
        expectEnd(
                "the client doesn't read, a write to it is blocked, 4 lines wait, and close was called", full, cat, 1);

        for (int visitor = 1; visitor <= 40; visitor++) {
            SlowClient silent = client();
            Outbox unused = open(silent, CAPACITY);
            when("nobody has offered a line, and close is called").means(CLOSE_WAITS);
            unused.close();
            expectEnd("nobody has offered a line, and close was called", unused, silent, 0);
        }
        Patience.waitUntil(() -> started.activeCount() == 0, Patience.limit());
        int left = started.activeCount();
        when("40 outboxes have been made, and closed before anybody offered a line")
                .means("every client leaves a thread behind, until the memory is full")
                .holds(left == 0, "no thread is left", left == 1 ? "1 thread is left" : left + " threads are left");
    }

    @Task(number = 8, points = 1, rules = "R13", against = "a connection can always be closed", hangs = CLOSE_WAITS)
    void ends_even_if_the_sink_does_not_close_properly() {
        String passedOn = "the connection is of no use any more, so nobody needs to know;"
                + " the caller may have nothing to do with this client";
        for (IOException thrown : exceptions("the sink's close")) {
            String fails = "the sink's close throws " + inWords(thrown) + "; ";
            SlowClient bob = client();
            Outbox outbox = open(bob, CAPACITY);
            startWriting(outbox, bob, Nonce.word());
            bob.failToClose(thrown);
            when(fails + "close is called").means(passedOn);
            outbox.close();
            outbox.close();
            expectEnd(fails + "close was called", outbox, bob, 1);

            SlowClient cat = client();
            Outbox full = open(cat, CAPACITY);
            startWriting(full, cat, Nonce.word());
            cat.failToClose(thrown);
            fill(full);
            when(fails + "a line doesn't fit").means(passedOn).expect(false, full.offer(Nonce.word()));
            expectEnd(fails + "a line did not fit", full, cat, 1);

            SlowClient dan = client();
            Outbox broken = open(dan, CAPACITY);
            startWriting(broken, dan, Nonce.word());
            dan.failToClose(thrown);
            dan.vanish(new IOException("Broken pipe"));
            expectEnd(fails + "write has thrown an IOException", broken, dan, 1);

            SlowClient eve = client();
            Outbox idle = open(eve, CAPACITY);
            idle.offer(Nonce.word());
            eve.awaitWritten(1);
            eve.failToClose(thrown);
            when(fails + "close is called while the writer waits for a line").means(passedOn);
            idle.close();
            expectEnd(fails + "close was called while the writer waited for a line", idle, eve, 1);
        }
    }

    /** What the two methods of a sink may throw; a ClosedChannelException has no message. */
    private static List<IOException> exceptions(String method) {
        String onPurpose = "thrown by " + method + " on purpose";
        return List.of(
                new IOException(onPurpose),
                new SocketException(onPurpose),
                new InterruptedIOException(onPurpose),
                new SocketTimeoutException(onPurpose),
                new ClosedChannelException(),
                new EOFException());
    }

    private static String inWords(IOException thrown) {
        String name = thrown.getClass().getSimpleName();
        return ("EI".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }

    @Task(
            number = 9,
            points = 1,
            rules = {"R15", "R16"},
            against = "a program has one outbox, and nobody interrupts a thread",
            hangs = OFFER_WAITS)
    void works_for_two_clients_and_in_an_interrupted_thread() {
        SlowClient bob = client();
        SlowClient cat = client();
        Outbox bobs = open(bob, CAPACITY);
        startWriting(bobs, bob, "one");
        Outbox cats = open(cat, CAPACITY);
        cat.stopReading();
        when("bob's client doesn't read; cat's outbox is offered a line")
                .means(STATIC)
                .expect(true, cats.offer("two"));
        Check.latest().holds(cat.awaitWrites(1), "it is written to cat", "it isn't");
        fill(bobs);
        whenInterrupted("offers a line that doesn't fit", false, () -> bobs.offer("too many"));
        expectEnd("a thread that is interrupted has offered a line that did not fit", bobs, bob, 1);
        when("bob's outbox was full and has ended; nothing waits in cat's, which is offered a line")
                .means(STATIC)
                .expect(true, cats.offer("three"));
        cat.readOn();
        cat.awaitWritten(2);
        cat.hasWritten(List.of("two", "three"));

        whenInterrupted("offers a line for which there is room", true, () -> cats.offer("four"));
        cat.awaitWritten(3);
        cat.hasWritten(List.of("two", "three", "four"));
        closesWhenInterrupted("calls close", cats);
        expectEnd("a thread that is interrupted has called close", cats, cat, 3);
        whenInterrupted("offers a line after the end", false, () -> cats.offer("five"));
        closesWhenInterrupted("calls close after the end", cats);

        SlowClient dan = client();
        Outbox dans = open(dan, CAPACITY);
        startWriting(dans, dan, "one");
        dan.failToClose(new IOException("thrown by the sink's close on purpose"));
        closesWhenInterrupted("calls close, and the sink's close throws an IOException", dans);
        expectEnd("a thread that is interrupted has called close, and the sink's close has thrown", dans, dan, 1);
    }

    private static void whenInterrupted(String action, Boolean expected, Supplier<Boolean> call) {
        Interrupted.expect(action, INTERRUPTED, expected, call);
    }

    private static void closesWhenInterrupted(String action, Outbox outbox) {
        whenInterrupted(action, null, () -> {
            outbox.close();
            return null;
        });
    }

    @Task(
            number = 10,
            points = 1,
            rules = {"R2", "R14"},
            against = "two steps that are safe are one safe step",
            hangs = OFFER_WAITS)
    @Timeout(20) // to try all orders on a busy machine
    void works_for_many_threads() throws Exception {
        offersAtOnce();
        Thread writer = neverWaits();
        Duration before = Patience.limit();
        Patience.setLimit(
                Duration.ofSeconds(3)); // at first, the model checker has many of the JDK's classes to rewrite
        try {
            expectTheSameInAllOrders(writer);
        } finally {
            Patience.setLimit(before);
        }
    }

    private void expectTheSameInAllOrders(Thread writer) throws Exception {
        if (!isVirtual(writer)) {
            expectNoLostWakeUp();
        }
        roomForOne()
                .thread(offer("two"))
                .thread(offer("three"))
                .after(offer("four"))
                .check(
                        "the capacity is 1 and a line is being written; two threads offer a line each at the same time,"
                                + " and then a third line is offered",
                        "there is room for one line. Looking for room and putting the line in must be one step");
        roomForOne()
                .thread(offer("two"))
                .thread(offer("three"), offer("four"))
                .check(
                        "the capacity is 1 and a line is being written; one thread offers a line,"
                                + " and another one offers two at the same time",
                        "there is room for one line, and a line that doesn't fit ends the outbox. If the end empties"
                                + " the queue, a thread that saw an open outbox before may still put its line in");
        roomForOne()
                .thread(offer("two"))
                .thread(call("close"))
                .after(offer("three"))
                .check(
                        "the capacity is 1 and a line is being written; one thread offers a line,"
                                + " and another one calls close at the same time; then another line is offered",
                        NOBODY_SENDS);
    }

    /** The model checker doesn't see the steps of a virtual thread. */
    private static boolean isVirtual(Thread thread) {
        return thread.getClass().getSimpleName().equals("VirtualThread");
    }

    private static void expectNoLostWakeUp() throws Exception {
        Interleavings.of(Conversation.class)
                .comparedWith(OneLine.class)
                .orders(FEW * 3 / 2)
                .thread(call("oneLine"))
                .whenStuck("the writer saw that there was nothing to do, then a line was put in or close was called,"
                        + " and then the writer waited: it missed the call that should have woken it."
                        + " Looking and beginning to wait must be one step")
                .check(
                        "a line is offered while the writer looks for one, and when it is written,"
                                + " close is called while the writer looks for the next one",
                        "the line is written, and the writer ends");
    }

    /** The model checker can't wait for a certain time, so it isn't used for a class that does. Returns a writer. */
    private Thread neverWaits() {
        SlowClient bob = client();
        Outbox outbox = open(bob, 1);
        startWriting(outbox, bob, "one");
        outbox.offer("two");
        offerWithoutWaiting(
                "the capacity is 1; a line is being written, 1 more waits, and one more is offered", outbox);
        return bob.writers().iterator().next();
    }

    /** Four threads offer as many lines as fit. */
    private void offersAtOnce() throws Exception {
        int each = 500;
        SlowClient dan = client();
        Outbox outbox = open(dan, 5 * each);
        List<Background<Long>> offering = IntStream.rangeClosed(1, 4)
                .mapToObj(thread -> Background.run(
                        "offers lines",
                        () -> IntStream.range(0, each)
                                .filter(line -> outbox.offer(thread + " " + line))
                                .count()))
                .toList();
        long taken = 0;
        for (Background<Long> thread : offering) {
            taken += thread.await();
        }
        String situation = "the capacity is " + 5 * each + ", and four threads offer " + each + " lines each";
        when(situation).means("there is room for all of them").expect((long) 4 * each, taken);
        dan.awaitWritten(4 * each);
        List<String> written = dan.written();
        when(situation)
                .means("each line that was taken is written once")
                .holds(
                        written.size() == 4 * each
                                && written.stream().distinct().count() == 4 * each,
                        "each of them is written once",
                        written.stream().distinct().count() + " of them are written, with " + written.size()
                                + " calls of write");
        for (int thread = 1; thread <= 4; thread++) {
            String prefix = thread + " ";
            List<String> its =
                    written.stream().filter(line -> line.startsWith(prefix)).toList();
            List<String> offered =
                    IntStream.range(0, each).mapToObj(line -> prefix + line).toList();
            when(situation)
                    .means("a thread's lines are written in the order in which it offered them")
                    .holds(its.equals(offered), "all are in order", "some have changed places");
        }
    }

    /**
     * The capacity is 1, and a line is being written, by a thread that the model checker doesn't see: it stays in write
     * until all is over.
     */
    private Interleavings roomForOne() {
        RoomForOne.READY.clear();
        List<DeafClient> waiting =
                Stream.generate(DeafClient::new).limit(2 * FEW).toList(); // an order uses up one
        deaf.addAll(waiting);
        for (DeafClient client : waiting) {
            Outbox outbox = new Outbox(client, 1);
            opened.add(outbox);
            outbox.offer("one");
            RoomForOne.READY.add(outbox);
        }
        Patience.waitUntil(() -> waiting.stream().allMatch(DeafClient::isWriting), Patience.limit());
        return Interleavings.of(RoomForOne.class)
                .comparedWith(RoomForOneOneByOne.class)
                .orders(FEW)
                .whenStuck(OFFER_WAITS);
    }

    private static Call offer(String line) {
        return call("offer", line);
    }

    /** An outbox from beginning to end. */
    public static final class Conversation {

        /** A line is offered while the writer begins, and close is called while it looks for the next one. */
        public String oneLine() throws InterruptedException {
            Reader client = new Reader();
            Outbox outbox = new Outbox(client, 2);
            outbox.offer("one");
            Thread writer = client.awaitWriter();
            outbox.close();
            writer.join();
            return client.lines;
        }
    }

    /** What is right. */
    public static final class OneLine {

        public String oneLine() {
            return "one";
        }
    }

    /** An outbox that has room for one more line. */
    public static final class RoomForOne {

        static final Queue<Outbox> READY = new ConcurrentLinkedQueue<>();

        private final Outbox outbox = READY.remove();

        public boolean offer(String line) {
            return outbox.offer(line);
        }

        public void close() {
            outbox.close();
        }
    }

    /** What is right when one call comes after the other. */
    public static final class RoomForOneOneByOne {

        private boolean full;

        public boolean offer(String line) {
            boolean fits = !full;
            full = true;
            return fits;
        }

        public void close() {
            full = true;
        }
    }

    /** A client that never reads: a write ends when all is over, not when the outbox closes the sink. */
    private static final class DeafClient implements LineSink {

        // Few objects: in these the model checker looks for classes to rewrite.
        private boolean writes; // guarded by this
        private boolean over; // guarded by this

        @Override
        public synchronized void write(String line) throws IOException {
            writes = true;
            boolean interrupted = false;
            while (!over) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true; // like a socket's write, this keeps waiting
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("Socket closed");
        }

        @Override
        public void close() {}

        private synchronized boolean isWriting() {
            return writes;
        }

        synchronized void end() {
            over = true;
            notifyAll();
        }
    }

    /** A client that reads everything. The model checker sees its steps. */
    private static final class Reader implements LineSink {

        private volatile String lines = "";
        private Thread writer; // guarded by this

        @Override
        public synchronized void write(String line) {
            lines = lines.concat(line); // as +, but the model checker has fewer classes to rewrite
            writer = Thread.currentThread();
            notifyAll();
        }

        @Override
        public void close() {}

        /** The thread that has written a line. */
        synchronized Thread awaitWriter() throws InterruptedException {
            while (writer == null) {
                wait();
            }
            return writer;
        }
    }

    private SlowClient client() {
        SlowClient client = new SlowClient();
        clients.add(client);
        return client;
    }

    /** Makes an outbox in a thread of the group {@code started}: threads that the constructor starts join it. */
    private Outbox open(SlowClient client, int capacity) {
        FutureTask<Outbox> making = new FutureTask<>(() -> new Outbox(client, capacity));
        new Thread(started, making, "makes an outbox").start();
        try {
            Outbox outbox = making.get();
            opened.add(outbox);
            return outbox;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // the task has run out of time
        }
    }

    /** The client stops reading, so the writer blocks while it writes this line. */
    private static void startWriting(Outbox outbox, SlowClient client, String line) {
        client.stopReading();
        when("an open outbox, in which nothing waits, is offered " + line)
                .means(HAS_ROOM)
                .expect(true, outbox.offer(line));
        when("an open outbox, in which nothing waits, is offered " + line)
                .means(NO_WRITER)
                .holds(client.awaitWrites(1), "the line is written", "nobody calls write");
    }

    /** Offers as many lines as may wait. */
    private static void fill(Outbox outbox) {
        words(CAPACITY).forEach(outbox::offer);
    }

    /** The outbox has ended, and {@code write} has been called this often. */
    private static void expectEnd(String situation, Outbox outbox, SlowClient client, int writes) {
        when(situation)
                .means("the writer has nothing left to do. In write, only closing the sink wakes it,"
                        + " and neither an interrupt nor a field does. While it waits for a line,"
                        + " something must wake it: each client would leave a thread behind, until the memory is full")
                .holds(client.awaitWritersEnd(), "the writer thread ends", "the thread is still running");
        when(situation).means(LEAKS).holds(client.awaitClose(), "the sink is closed", "it stays open");
        when(situation + "; then a line is offered").means(NOBODY_SENDS).expect(false, outbox.offer(Nonce.word()));
        when(situation)
                .means(DROPPED)
                .holds(
                        client.begun() == writes,
                        "write was called " + writes + (writes == 1 ? " time" : " times"),
                        "it was called " + client.begun() + (client.begun() == 1 ? " time" : " times"));
    }

    private static List<String> words(int count) {
        return Stream.generate(Nonce::word).limit(count).toList();
    }
}
