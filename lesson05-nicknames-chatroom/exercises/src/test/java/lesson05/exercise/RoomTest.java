package lesson05.exercise;

import static peerkit.grading.Check.when;
import static peerkit.interleavings.Interleavings.TOO_EARLY;
import static peerkit.interleavings.Interleavings.call;
import static peerkit.interleavings.Interleavings.interrupted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import peerkit.Background;
import peerkit.Patience;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Garbage;
import peerkit.grading.Nonce;
import peerkit.grading.StartedThreads;
import peerkit.grading.Task;
import peerkit.interleavings.Interleavings;
import peerkit.interleavings.Interleavings.Call;
import peerkit.interleavings.InterleavingsReady;

/**
 * What happens when two threads call at the same time isn't left to luck here: {@link Interleavings} tries the orders
 * in which their steps can mix, one by one.
 */
@ExerciseTest(id = "5.2", title = "pass a line on to everyone but its speaker", minutes = 40)
@ExtendWith(InterleavingsReady.class)
class RoomTest {

    private static final int SECONDS = 20; // to try all orders on a busy machine; a hang is found sooner
    private static final int FEW = 16; // orders: about half of those with one switch, for calls of 15 steps

    private static final Duration A_MOMENT = Duration.ofMillis(300); // for a thread that is in a loop

    private static final String STATIC =
            "the two rooms share a static field. All threads that use the same object also share its ordinary fields";
    private static final String EVERYONE = "everyone in the room hears once what somebody else says";
    private static final String WALK = "a member that left changed the collection that say was looping over:"
            + " such a loop throws an exception, or skips the next member. A lock doesn't prevent that,"
            + " because it is the same thread";
    private static final String OVERTOOK = "one line overtook the other one on its way: two members saw two different"
            + " conversations.\nA line must have reached everyone before the next one starts";
    private static final String LOST = "one thread changed the members while the other one was using them.\nWhat all"
            + " threads share needs one lock around each whole method";
    private static final String STUCK =
            "a thread waits for a lock that nobody releases, or the two threads wait for each other";
    private static final String LEFT = "the room read the list of members before bob left,"
            + " and sent the line afterwards, to a queue that may be gone by then.\nWhile a line is being passed on,"
            + " from the first member to the last, leave has to wait";

    private static final String INTERRUPTED = "a member is in the room or not, and hears what is said,"
            + " whatever becomes of the thread. An interrupted thread waits its turn like any other";
    private static final String CLEARED =
            "the method has cleared the thread's interrupt, so that nobody else learns of it";
    private static final String STILL_INTERRUPTED = "afterwards it is still interrupted";
    private static final String NOT_INTERRUPTED = "afterwards it isn't";

    private final Guest ann = new Guest("ann");
    private final Guest bob = new Guest("bob");
    private final Guest cat = new Guest("cat");
    private final Guest dan = new Guest("dan");

    @Task(
            number = 1,
            points = 1,
            rules = "R15",
            against = "lines that must keep their order need a thread that sends them")
    void does_everything_in_the_thread_that_calls() throws Throwable { // first, before a static pool has its threads
        StartedThreads.expectNone(
                when("ann and bob join, ann says something, and bob leaves")
                        .means("a method starts a thread, but the thread that calls can do all the work"),
                () -> {
                    Room room = roomWith(ann, bob);
                    room.say(ann, "hello");
                    room.leave(bob);
                });
    }

    @Task(
            number = 2,
            points = 1,
            rules = {"R1", "R2"},
            against = "everyone in the room hears a line, so its speaker also does")
    void passes_a_line_on_to_all_others() {
        Room room = roomWith(ann, bob, cat);
        String line = " " + Nonce.word() + " ";

        when("ann, bob and cat are in the room, and ann says \"" + line + "\"").means(EVERYONE);
        room.say(ann, line);
        bob.heard(line);
        cat.heard(line);
        when("ann and others are in the room, and ann says \"" + line + "\"")
                .means("ann already sees on her screen what she types; if it is sent back to her, she sees it twice");
        ann.heard();

        when("ann says \"" + line + "\", then the same again, and then an empty line")
                .means("the room passes on every line, whatever it says");
        room.say(ann, line);
        room.say(ann, "");
        bob.heard(line, line, "");
        when("ann has said three lines, and then bob says hello").means(EVERYONE);
        room.say(bob, "hello");
        ann.heard("hello");
        cat.heard(line, line, "", "hello");
        bob.heard(line, line, "");

        Guest anotherAnn = new Guest("ann");
        when("there are two different members called ann in the room, and one of them says hello")
                .means("a member is an object, and no other object is equal to it,"
                        + " even if it has the same hash code and the same text");
        roomWith(ann, anotherAnn).say(ann, "hello");
        anotherAnn.heard("hello");

        List<Guest> many =
                Stream.generate(() -> new Guest("a guest")).limit(300).toList();
        Room hall = roomWith(many.toArray(new Guest[0]));
        when("300 members are in the room, and the first one says hello").means(EVERYONE);
        hall.say(many.get(0), "hello");
        many.stream().skip(1).forEach(guest -> guest.heard("hello"));
        many.get(0).heard();
        many.forEach(hall::leave); // a static collection would keep them while the model checker runs
        when("a member is alone in the room, and says hello").means("there is nobody who could hear it");
        roomWith(dan).say(dan, "hello");
        dan.heard();
    }

    @Task(
            number = 3,
            points = 1,
            rules = {"R3", "R4", "R6"},
            against = "nobody joins a room twice")
    void keeps_a_member_once_however_often_it_joins() {
        Room room = roomWith(ann, bob, bob);
        when("ann and bob are in the room, bob has joined twice, and ann says one")
                .means("the room has kept bob twice, so he is sent everything twice");
        room.say(ann, "one");
        bob.heard("one");

        room.leave(bob);
        when("bob has joined twice, then left once, and ann says two")
                .means("one leave must remove bob, however often he has joined");
        room.say(ann, "two");
        bob.heard("one");

        room.leave(bob);
        room.leave(cat);
        room.join(dan);
        when("bob has left twice, cat has left without having joined, dan has joined, and ann says three")
                .means("leave changes nothing if the member isn't in the room");
        room.say(ann, "three");
        dan.heard("three");
        bob.heard("one");
        cat.heard();

        room.join(bob);
        when("bob has left, joins again, and ann says four").means("a member may come back");
        room.say(ann, "four");
        bob.heard("one", "four");

        List<String> heard = new ArrayList<>();
        room.join(heard::add);
        Garbage.collect();
        when("a member has joined, nothing but the room refers to its object, the garbage has been collected,"
                        + " and ann says five")
                .means("a member is in the room until it leaves. A weak reference doesn't keep it");
        room.say(ann, "five");
        Check.latest().holds(heard.equals(List.of("five")), "it hears [five]", "it heard " + heard);
    }

    @Task(
            number = 4,
            points = 1,
            rules = {"R5", "R6"},
            against = "send always works")
    void carries_on_when_members_are_broken() {
        for (RuntimeException thrown : List.of(
                new IllegalStateException("thrown by send on purpose"),
                new NullPointerException(), // without a message
                new RuntimeException(),
                new RejectedExecutionException(),
                new ConcurrentModificationException("thrown by send on purpose"),
                new UncheckedIOException(new IOException("thrown by send on purpose")))) {
            Guest broken = new Guest("bob");
            Guest alsoBroken = new Guest("dan");
            Guest listens = new Guest("cat");
            Room room = roomWith(ann, broken, listens, alsoBroken);
            broken.breaksDown(thrown);
            alsoBroken.breaksDown(thrown);
            String what = thrown.getClass().getSimpleName();

            when("ann, bob, cat and dan are in the room; send throws " + what + " for bob and for dan; ann says one")
                    .means("the exception from one broken member ended the whole loop, so others missed the line");
            RuntimeException passedOn = thrownBySaying(room, "one");
            listens.heard("one");
            broken.heard("one");
            alsoBroken.heard("one");
            when("send throws " + what + " for bob and for dan, and ann says one")
                    .means("it isn't ann's fault that a member is broken: her call of say must not fail")
                    .holds(passedOn == null, "say returns", "say threw " + passedOn);

            when("send has thrown " + what + " for bob and for dan, and ann says two and three")
                    .means("a broken member stays in the room: only leave removes it");
            room.say(ann, "two");
            broken.heard("one", "two");
            broken.whenSent(() -> {});
            room.say(ann, "three");
            broken.heard("one", "two", "three");
            alsoBroken.heard("one", "two", "three");
        }

        int often = 1_000;
        Room room = roomWith(ann, bob);
        bob.breaksDown(BROKEN);
        IntStream.range(0, often).forEach(line -> room.say(ann, "line " + line));
        bob.whenSent(() -> {});
        room.say(ann, "hello");
        int heard = bob.lines().size();
        when("ann has said 1,000 lines, and send has thrown an exception for bob each time;"
                        + " then he isn't broken any more, and ann says hello")
                .means("a broken member stays in the room, however often send has thrown: only leave removes it")
                .holds(heard == often + 1, "bob hears all 1,001 lines", "he heard " + heard + " of them");
        carriesOnWhenTheExceptionIsAlsoBroken();
    }

    private void carriesOnWhenTheExceptionIsAlsoBroken() {
        Guest broken = new Guest("bob");
        Guest alsoBroken = new Guest("dan");
        Room room = roomWith(ann, broken, cat, alsoBroken);
        broken.breaksDown(new ThrowsWhenAsked());
        alsoBroken.breaksDown(new ThrowsWhenAsked());
        Check check = when("send throws an exception for bob and for dan, and the exception's own getMessage, getCause"
                        + " and toString throw another one; ann says hello")
                .means("the catch block asked the exception something, and that threw a second exception,"
                        + " which ended the whole loop");
        boolean returned = thrownBySaying(room, "hello") == null;
        Stream.of(broken, cat, alsoBroken).forEach(guest -> guest.heard("hello"));
        check.holds(returned, "say returns", "say threw an exception");
    }

    @Task(
            number = 5,
            points = 1,
            rules = {"R4", "R6", "R7"},
            against = "nobody leaves while I loop over the members, because I hold the lock",
            hangs = "a member that leaves inside send waits for a lock that its own thread already holds:"
                    + " say took it in another mode, or it is a lock that a thread can't take twice")
    void lets_members_leave_inside_send() {
        Room room = roomWith(ann, bob, cat, dan);
        for (Guest guest : List.of(bob, cat, dan)) {
            guest.whenSent(() -> room.leave(guest));
        }
        when("ann says one; bob, cat and dan each leave inside send").means(WALK);
        RuntimeException thrown = thrownBySaying(room, "one");
        when("ann says one; bob, cat and dan each leave inside send")
                .means(WALK)
                .holds(thrown == null, "say returns", "say threw " + thrown);
        bob.heard("one");
        cat.heard("one");
        dan.heard("one");
        when("bob, cat and dan have left inside send, and ann says two")
                .means("a member that left inside send is still in the room");
        room.say(ann, "two");
        bob.heard("one");
        cat.heard("one");
        dan.heard("one");

        Guest eve = new Guest("eve");
        Guest fay = new Guest("fay");
        Guest gus = new Guest("gus");
        Stream.of(eve, fay, gus).forEach(room::join);
        fay.whenSent(() -> {
            room.leave(fay);
            throw new IllegalStateException("fay is broken, and has left");
        });
        when("ann says three; fay leaves inside send, and then send throws").means(WALK);
        room.say(ann, "three");
        eve.heard("three");
        gus.heard("three");
        when("fay has left inside send, which threw after that, and ann says four")
                .means("she has left, although send threw afterwards");
        room.say(ann, "four");
        fay.heard("three");
        gus.heard("three", "four");

        fay.whenSent(() -> {});
        room.join(fay);
        when("fay has left inside send; she joins again, and ann says five and six")
                .means("a member that has come back stays until it leaves again."
                        + " What the room has noted about a leave must not remove the member twice");
        room.say(ann, "five");
        room.say(ann, "six");
        fay.heard("three", "five", "six");
    }

    @Task(
            number = 6,
            points = 1,
            rules = {"R12", "R13"},
            against = "what threads share must be static")
    void keeps_two_rooms_apart() throws Exception {
        keepsRoomsApart(ann, bob, cat);
        Semaphore gate = new Semaphore(0);
        Room one = roomWith(ann, bob);
        Room other = roomWith(cat, dan);
        bob.whenSent(() -> {
            one.leave(bob);
            bob.await(gate);
        });
        dan.whenSent(() -> other.leave(dan));
        Background<Void> speaking = Background.run("ann speaks", () -> one.say(ann, "three"));
        bob.awaitLines(3);
        Check meanwhile = when("ann is speaking in one room, and bob has left inside send, which has not returned yet;"
                        + " cat says hello to dan in another room, and dan also leaves inside send")
                .means("the two rooms share a lock, in a static field."
                        + " Calls wait only for calls of the same room");
        Background<Void> elsewhere = Background.run("cat speaks", () -> other.say(cat, "hello"));
        boolean returned =
                Patience.waitUntil(elsewhere::isDone, Patience.limit().dividedBy(2));
        gate.release();
        speaking.await();
        elsewhere.await();
        meanwhile.holds(returned, "cat's call of say returns", "it waits until ann's call has returned");
        meanwhile.means(STATIC);
        dan.heard("hello");
        when("bob has left inside send in one room, and meanwhile dan in another one; ann says four, and cat says five")
                .means(STATIC);
        one.say(ann, "four");
        other.say(cat, "five");
        bob.heard("one", "two", "three");
        dan.heard("hello");
    }

    /** The model checker makes many rooms one after the other: a static field would show the guests of earlier ones. */
    private static void keepsRoomsApart(Guest ann, Guest bob, Guest cat) {
        Room one = roomWith(ann, bob);
        Room other = roomWith(cat, bob);
        when("ann and bob are in one room, cat and bob in another, and ann says one")
                .means(STATIC);
        one.say(ann, "one");
        bob.heard("one");
        cat.heard();
        other.leave(bob);
        when("bob was in two rooms and has left one of them; ann says two in the other one")
                .means(STATIC);
        one.say(ann, "two");
        bob.heard("one", "two");
        when("bob was in two rooms and has left one of them; cat says three there")
                .means(STATIC);
        other.say(cat, "three");
        bob.heard("one", "two");
    }

    @Task(
            number = 7,
            points = 1,
            rules = {"R8", "R11"},
            against = "each method of the collection is safe, so everything made of them is also safe")
    @Timeout(SECONDS)
    void lets_members_join_and_leave_at_any_time() throws Exception {
        sendsALineBeforeSayReturns();
        String once =
                "both threads found that cat wasn't in the room, and both let her in, so she hears everything twice."
                        + "\nLooking and adding must be one step";
        room().thread(join("cat"))
                .thread(join("cat"))
                .after(say("ann", "hello"), heard())
                .check("two threads let cat in at the same time, and then ann says hello", once);
        room().thread(join("cat"))
                .thread(join("eve"))
                .waitsEndEarly()
                .after(say("ann", "hello"), heard())
                .check(
                        "cat and eve join at the same time, and a wait inside join ends early; then ann says hello",
                        TOO_EARLY);
        room().thread(join("cat"), join("eve"))
                .thread(join("dan"), leave("dan"))
                .after(say("ann", "hello"), heard())
                .check("cat and eve join, and at the same time dan joins and leaves; then ann says hello", LOST);
        room().thread(join("bob"))
                .thread(leave("bob"), join("cat"))
                .after(say("ann", "hello"), heard())
                .check(
                        "bob, who is in the room, joins in one thread and leaves in another, where cat joins then;"
                                + " and then ann says hello",
                        LOST);
        room().before(join("cat"))
                .thread(leave("bob"))
                .thread(leave("bob"), join("bob"))
                .after(say("ann", "hello"), heard())
                .check("two threads remove bob, and then he joins again in one of them; then ann says hello", LOST);
        room().thread(say("ann", "one"))
                .thread(join("dan"), say("dan", "two"))
                .after(say("ann", "three"), heard())
                .check(
                        "ann says one; at the same time dan joins and says two; then ann says three",
                        "dan's thread changed the members while another thread was looping over them,"
                                + " or the room has lost him");
        room().before(join("dan"))
                .thread(say("ann", "one"))
                .thread(join("cat"), join("eve"))
                .after(heard())
                .check(
                        "dan is also in the room; ann says one, and at the same time cat joins, and then eve",
                        "if eve hears the line, so must cat, who joined before her. While a line is being passed on,"
                                + " nobody may join");
        room().thread(say("ann", "one"))
                .thread(say("bob", "two"), heardBy("ann"))
                .after(heard())
                .check(
                        "ann says one; at the same time bob says two, and looks what ann has heard",
                        "when say has returned, its line has been sent to everyone");
    }

    /** Another line is being sent, which takes long. */
    private void sendsALineBeforeSayReturns() throws Exception {
        Guest slow = new Guest("bob");
        Guest listens = new Guest("cat");
        Guest speaks = new Guest("dan");
        Room room = roomWith(ann, slow, listens, speaks);
        Semaphore gate = new Semaphore(0);
        slow.waitsAt(gate);
        Background<Void> one = Background.run("ann says one", () -> room.say(ann, "one"));
        slow.awaitLines(1);
        Background<Void> two = waiting("dan says two", () -> room.say(speaks, "two"));
        boolean returned = two.isDone();
        boolean sent = listens.lines().contains("two");
        gate.release(2);
        one.await();
        two.await();
        when("ann says one, and while it is being sent to bob, dan says two; cat listens")
                .means("when say has returned, its line has been sent to everyone")
                .holds(
                        !returned || sent,
                        "cat is sent two before say returns",
                        "say has returned, and cat has not been sent two");
    }

    @Task(
            number = 8,
            points = 1,
            rules = {"R9", "R11"},
            against = "a line goes to those who were in the room when it was spoken")
    @Timeout(SECONDS)
    void sends_nothing_to_a_member_that_has_left() throws Exception {
        sendsNothingEvenIfManyCallsWait();
        sendsNothingEvenIfTwoThreadsRemoveIt();
        leaveOneAfterTheOther("bob", "dan");
        leaveOneAfterTheOther("dan", "bob");
        room().before(join("cat"))
                .thread(say("ann", "one"))
                .thread(leave("bob"), heardBy("bob"))
                .after(heard())
                .check(
                        "ann says one while bob leaves; when he has left, and at the end, he looks what he has heard",
                        LEFT);
        room().before(join("cat"))
                .thread(say("ann", "one"))
                .thread(leave("cat"), heardBy("cat"))
                .after(heard())
                .check(
                        "ann says one while cat leaves; when she has left, and at the end,"
                                + " she looks what she has heard",
                        LEFT.replace("bob", "cat"));
        room().before(join("cat"), say("cat", "one")) // in the first of the two threads
                .orders(4 * FEW)
                .thread(leave("bob"), heardBy("bob"))
                .thread(say("ann", "two"))
                .after(heard())
                .check(
                        "a thread has said one for cat; now it lets bob leave, who looks what he has heard,"
                                + " and another thread says two for ann at the same time",
                        LEFT + ", even in a thread that has spoken before");
        room().before(join("cat"), leavesWhenSent("bob"))
                .thread(say("ann", "one"))
                .thread(say("cat", "two"))
                .after(heard())
                .check(
                        "ann says one and cat says two at the same time; bob leaves inside send,"
                                + " when he has heard a line",
                        "bob has left when he has heard one line, whichever comes first");
    }

    /** While a line is being sent to cat, bob and dan leave: one of them has heard it by then, and the other hasn't. */
    private void leaveOneAfterTheOther(String first, String second) throws Exception {
        Map<String, Guest> guests = Map.of("bob", new Guest("bob"), "dan", new Guest("dan"));
        Guest slow = new Guest("cat");
        Room room = roomWith(ann, guests.get("bob"), slow, guests.get("dan"));
        Semaphore gate = new Semaphore(0);
        slow.waitsAt(gate);
        Background<Void> one = Background.run("ann says one", () -> room.say(ann, "one"));
        slow.awaitLines(1);
        Background<Void> leaving = waiting(first + " leaves, and then " + second, () -> {
            room.leave(guests.get(first));
            room.leave(guests.get(second));
        });
        gate.release();
        one.await();
        leaving.await();
        boolean firstHeard = guests.get(first).lines().contains("one");
        boolean secondHeard = guests.get(second).lines().contains("one");
        when("ann says one, and while it is being sent to cat, " + first + " leaves, and then " + second)
                .means("if " + first + " heard the line, so must " + second
                        + ", who left later. While a line is being passed on, nobody may leave")
                .holds(
                        secondHeard || !firstHeard,
                        "if " + first + " hears it, so does " + second,
                        first + " heard it, and " + second + " didn't");
    }

    /** The calls that wait get the room one after the other: none may begin before the one before it has ended. */
    private void sendsNothingEvenIfManyCallsWait() throws Exception {
        Room room = roomWith(ann, bob, cat);
        Semaphore gate = new Semaphore(0);
        bob.waitsAt(gate);
        Background<Void> one = Background.run("ann says one", () -> room.say(ann, "one"));
        bob.awaitLines(1);
        Background<Void> danJoins = waiting("dan joins", () -> room.join(dan));
        Background<Void> two = waiting("ann says two", () -> room.say(ann, "two"));
        Background<Void> eveJoins = waiting("eve joins", () -> room.join(new Guest("eve")));
        gate.release();
        bob.awaitLines(2);
        Background<Void> catLeaves = waiting("cat leaves", () -> room.leave(cat));
        boolean hasLeft = catLeaves.isDone();
        List<String> heard = cat.lines();
        gate.release();
        for (Background<Void> call : List.of(one, danJoins, two, eveJoins, catLeaves)) {
            call.await();
        }
        when("ann says one; meanwhile dan and eve join and ann says two, so three calls wait;"
                        + " then cat leaves while two is being sent to bob")
                .means(LEFT.replace("bob", "cat")
                        + ".\nAll calls must use the same lock, even after the members have changed")
                .holds(
                        !hasLeft || cat.lines().equals(heard),
                        "cat hears nothing after leave has returned",
                        "leave had returned, and then she was sent \"two\"");
    }

    /** Of two members, one is being sent a line. The other one, which must be next, leaves in two threads. */
    private void sendsNothingEvenIfTwoThreadsRemoveIt() throws Exception {
        Guest bob = new Guest("bob");
        Guest cat = new Guest("cat");
        Room room = roomWith(ann, bob, cat);
        Semaphore gate = new Semaphore(0);
        bob.waitsAt(gate);
        cat.waitsAt(gate);
        Background<Void> one = Background.run("ann says one", () -> room.say(ann, "one"));
        Patience.waitUntil(() -> bob.lines().size() + cat.lines().size() > 0, Patience.limit());
        Guest slow = cat.lines().isEmpty() ? bob : cat;
        Guest leaves = slow == bob ? cat : bob;
        Background<Void> first = waiting(leaves + " leaves", () -> room.leave(leaves));
        Background<Void> second = waiting(leaves + " leaves in a second thread", () -> room.leave(leaves));
        boolean hasLeft = (first.isDone() || second.isDone()) && leaves.lines().isEmpty();
        gate.release(2);
        for (Background<Void> call : List.of(one, first, second)) {
            call.await();
        }
        when("ann says one to bob and cat; while it is being sent to " + slow + ", two threads remove " + leaves)
                .means("each leave must wait until the line has reached everyone,"
                        + " even if another thread is already removing " + leaves)
                .holds(
                        !hasLeft || leaves.lines().isEmpty(),
                        leaves + " hears nothing after a leave has returned",
                        "a leave had returned, and then " + leaves + " was sent \"one\"");
    }

    /** Begins a call, and waits until it has ended or waits for something, or for a moment if it is in a loop. */
    private static Background<Void> waiting(String name, Executable call) {
        Background<Void> begun = Background.run(name, call);
        Set<Thread.State> waits = EnumSet.of(Thread.State.BLOCKED, Thread.State.WAITING, Thread.State.TIMED_WAITING);
        Patience.waitUntil(
                () -> begun.isDone() || waits.contains(begun.thread().getState()) || isInALoop(begun.thread()),
                A_MOMENT);
        return begun;
    }

    /** It has worked for longer than any call takes. */
    private static boolean isInALoop(Thread thread) {
        long worked = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
        return worked > Duration.ofMillis(100).toNanos();
    }

    @Task(
            number = 9,
            points = 1,
            rules = {"R10", "R11"},
            against = "lines are spoken one after the other, so they are heard one after the other")
    @Timeout(SECONDS)
    void lets_everybody_hear_the_lines_in_the_same_order() throws Exception {
        for (String slow : List.of("bob", "cat", "dan")) {
            keepsTheOrderWhileOneSendTakesLong(slow);
        }
        room().before(join("cat"), join("dan"))
                .thread(say("ann", "one"))
                .thread(say("bob", "two"))
                .after(heard())
                .check("ann says one and bob says two at the same time; cat and dan listen", OVERTOOK);
        room().before(join("cat"), join("dan"))
                .thread(say("ann", "one"))
                .thread(say("ann", "two"))
                .after(heard())
                .check("ann says one in one thread and two in another; bob, cat and dan listen", OVERTOOK);
    }

    /** While this member is being sent a line, it says something itself: nobody may hear that first. */
    private void keepsTheOrderWhileOneSendTakesLong(String slow) throws Exception {
        List<Guest> guests = Stream.of("bob", "cat", "dan").map(Guest::new).toList();
        Guest speaks = guests.stream()
                .filter(guest -> guest.toString().equals(slow))
                .findFirst()
                .orElseThrow();
        Room room = roomWith(ann);
        guests.forEach(room::join);
        Semaphore gate = new Semaphore(0);
        speaks.waitsAt(gate);
        Background<Void> one = Background.run("ann says one", () -> room.say(ann, "one"));
        speaks.awaitLines(1);
        Background<Void> two = waiting(slow + " says two", () -> room.say(speaks, "two"));
        gate.release();
        one.await();
        two.await();
        when("bob, cat and dan listen; ann says one, and while it is being sent to " + slow + ", " + slow + " says two")
                .means(OVERTOOK);
        for (Guest guest : guests) {
            if (guest != speaks) {
                guest.heard("one", "two");
            }
        }
    }

    @Task(
            number = 10,
            points = 1,
            rules = {"R13", "R14"},
            against = "an interrupted thread may give up, and an exception may skip the unlock")
    @Timeout(SECONDS)
    void works_in_an_interrupted_thread_and_keeps_no_lock() throws Exception {
        Room room = roomWith(ann);
        whenInterrupted("says hello, alone in the room", () -> room.say(ann, "alone"));
        whenInterrupted("lets bob in", () -> room.join(bob));
        whenInterrupted("lets bob in again", () -> room.join(bob));
        whenInterrupted("says one", () -> room.say(ann, "one"));
        bob.heard("one");
        bob.breaksDown(BROKEN);
        whenInterrupted("says two, while bob is broken", () -> room.say(ann, "two"));
        bob.heard("one", "two");
        bob.whenSent(() -> room.leave(bob));
        whenInterrupted("says three, and bob leaves inside send", () -> room.say(ann, "three"));
        bob.heard("one", "two", "three");
        room.join(bob);
        whenInterrupted("removes bob", () -> room.leave(bob));
        whenInterrupted("removes bob again", () -> room.leave(bob));
        room.say(ann, "four");
        when("a thread that is interrupted has removed bob, and ann says four").means(INTERRUPTED);
        bob.heard("one", "two", "three");
        isInterruptedInsideSend();
        usesALockOfItsOwn();
        keepsNoLock();
        wakesTheCallThatIsNext();
        knowsWhoSpeaks();
        room().thread(interrupted(say("ann", "one")))
                .thread(leave("bob"), heardBy("bob"))
                .after(heard())
                .check("a thread that is interrupted says one for ann, and bob leaves at the same time", INTERRUPTED);
        room().before(join("cat"))
                .thread(interrupted(leave("cat")), heardBy("cat"))
                .thread(say("ann", "one"))
                .after(heard())
                .check(
                        "a thread that is interrupted removes cat while ann says one; when cat has left,"
                                + " and at the end, she looks what she has heard",
                        INTERRUPTED);
        room().thread(interrupted(join("cat")))
                .thread(join("cat"))
                .after(say("ann", "hello"), heard())
                .check(
                        "a thread that is interrupted lets cat in, and another one does the same; then ann says hello",
                        INTERRUPTED);
    }

    /** Another thread may lock a member or a line, and keep it locked. */
    private void usesALockOfItsOwn() throws Exception {
        Background<Void> calls;
        synchronized (cat) {
            synchronized ("hello") {
                calls = Background.run("cat comes and goes", () -> {
                    Room room = roomWith(ann, cat);
                    room.say(ann, "hello");
                    room.leave(cat);
                });
                when("one thread is inside synchronized (member) and synchronized (line);"
                                + " another one lets this member join, says the line, and lets it leave")
                        .means("others may lock these objects, and keep them locked: the room needs a lock of its own")
                        .holds(Patience.waitUntil(calls::isDone, Patience.limit()), "the calls return", "they wait");
            }
        }
        calls.await();
    }

    private static void keepsNoLock() throws Exception {
        room().before(
                        join("bob"),
                        leave("eve"),
                        breaks("bob"),
                        leavesWhenSent("cat"),
                        join("cat"),
                        say("ann", "one"),
                        leave("cat"),
                        leave("bob"),
                        say("ann", "alone"),
                        join("bob"))
                .thread(join("dan"), say("ann", "two"))
                .thread(join("cat"), leave("cat"))
                .after(heard())
                .whenStuck("each of the calls before has returned, and one of them has kept a lock:"
                        + " each way out of a method must release it")
                .check(
                        "one thread has let members in that were there already, and removed one that wasn't; bob was"
                                + " broken, cat has left inside send, and ann has spoken alone; then two threads call",
                        LOST);
    }

    /** Two calls wait. The thread that came first is interrupted, so {@code notify} now wakes the other one first. */
    private void wakesTheCallThatIsNext() throws Exception {
        Guest slow = new Guest("bob");
        Room room = roomWith(ann, slow);
        Semaphore gate = new Semaphore(0);
        slow.waitsAt(gate);
        Background<Void> speaking = Background.run("ann says one", () -> room.say(ann, "one"));
        slow.awaitLines(1);
        Background<Void> first = waiting("cat joins", () -> room.join(cat));
        Background<Void> second = waiting("dan joins", () -> room.join(dan));
        interruptWhileItWaits(first.thread());
        gate.release();
        boolean ended = Patience.waitUntil(
                () -> Stream.of(speaking, first, second).allMatch(Background::isDone), Patience.limit());
        when("ann says one, and while it is being sent to bob, cat joins in a second thread, and dan in a third;"
                        + " the second thread is interrupted while it waits")
                .means("notify wakes one of the threads that wait. If another one is next, that one goes on waiting,"
                        + " and so do all others: wake them all")
                .holds(ended, "all calls return", "a call waits, and no call is running");
    }

    /** Interrupts a thread; if it is in a call that an interrupt ends, waits until it waits again. */
    private static void interruptWhileItWaits(Thread thread) {
        boolean notices = thread.getState() == Thread.State.WAITING; // at synchronized, it is BLOCKED
        thread.interrupt();
        if (notices) {
            Patience.waitUntil(
                    () -> !thread.isAlive() || !thread.isInterrupted() && thread.getState() == Thread.State.WAITING,
                    A_MOMENT);
        }
    }

    /** While a speaker is in the room, the call before may still be tidying up. */
    private static void knowsWhoSpeaks() throws Exception {
        Interleavings.of(CatLeavesLate.class)
                .comparedWith(CatLeavesLateOneByOne.class)
                .orders(2 * FEW)
                .before(join("ann"), join("cat"))
                .thread(say("ann", "one"))
                .thread(say("ann", "two"))
                .after(say("ann", "three"), heard())
                .whenStuck("cat leaves inside send, and her thread waits for the room, although it is speaking there:"
                        + " the call before cleared the note of who speaks after it had given the room back."
                        + " Clear it first")
                .check(
                        "ann says one in one thread and two in another. Inside send of the second line, cat waits until"
                                + " the call that sent her the first has returned, and leaves; then ann says three",
                        "cat has left, and the others are still in the room");
    }

    private void isInterruptedInsideSend() {
        Guest interrupts = new Guest("dan");
        Room room = roomWith(ann, interrupts, cat);
        interrupts.whenSent(() -> Thread.currentThread().interrupt());
        String situation =
                "ann, dan and cat are in the room; ann says hello, and the thread is interrupted inside dan's send";
        boolean stillInterrupted;
        try {
            when(situation).means(INTERRUPTED);
            room.say(ann, "hello");
        } finally {
            stillInterrupted = Thread.interrupted();
        }
        when(situation).means(INTERRUPTED);
        cat.heard("hello");
        when(situation).means(CLEARED).holds(stillInterrupted, STILL_INTERRUPTED, NOT_INTERRUPTED);
    }

    private static void whenInterrupted(String action, Runnable call) throws Exception {
        String situation = "a thread that is interrupted " + action;
        when(situation).means(INTERRUPTED);
        Background<Boolean> calling = Background.run(situation, () -> {
            Thread.currentThread().interrupt();
            call.run();
            return Thread.interrupted();
        });
        boolean stillInterrupted = calling.await();
        when(situation).means(CLEARED).holds(stillInterrupted, STILL_INTERRUPTED, NOT_INTERRUPTED);
        when(situation).means(INTERRUPTED); // for what the members have heard by now
    }

    private static Room roomWith(Guest... guests) {
        Room room = new Room();
        for (Guest guest : guests) {
            room.join(guest);
        }
        return room;
    }

    /** What ann's call of say throws, or null. */
    private RuntimeException thrownBySaying(Room room, String line) {
        try {
            room.say(ann, line);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static Interleavings room() {
        keepsRoomsApart(new Guest("ann"), new Guest("bob"), new Guest("cat"));
        return Interleavings.of(Operations.class)
                .comparedWith(OneByOne.class)
                .orders(FEW)
                .before(join("ann"), join("bob"))
                .whenStuck(STUCK);
    }

    private static Call join(String name) {
        return call("join", name);
    }

    private static Call leave(String name) {
        return call("leave", name);
    }

    private static Call say(String name, String line) {
        return call("say", name, line);
    }

    private static Call leavesWhenSent(String name) {
        return call("leavesWhenSent", name);
    }

    private static Call breaks(String name) {
        return call("breaks", name);
    }

    private static Call heardBy(String name) {
        return call("heardBy", name);
    }

    private static Call heard() {
        return call("heard");
    }

    private static final List<String> NAMES = List.of("ann", "bob", "cat", "dan", "eve");
    private static final RuntimeException BROKEN = new IllegalStateException("thrown by send on purpose");

    /** An exception that is broken itself. */
    private static final class ThrowsWhenAsked extends RuntimeException {

        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("thrown by getMessage on purpose");
        }

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException("thrown by getCause on purpose");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("thrown by toString on purpose");
        }
    }

    /**
     * The learner's room, empty: only from the first call on, an object has the same hash code as long as the check
     * lasts, even in an {@code IdentityHashMap}.
     */
    public static class Operations {

        final Room room = new Room();
        final Listener[] members = new Listener[NAMES.size()];

        public Operations() {
            for (int i = 0; i < members.length; i++) {
                members[i] = new Listener(NAMES.get(i));
            }
        }

        public void join(String name) {
            room.join(member(name));
        }

        public void leave(String name) {
            room.leave(member(name));
        }

        public void say(String name, String line) {
            room.say(member(name), line);
        }

        /** From now on, this member leaves when it is sent a line. */
        public void leavesWhenSent(String name) {
            member(name).leaves = room;
        }

        /** From now on, this member is broken. */
        public void breaks(String name) {
            member(name).isBroken = true;
        }

        /** The lines that one member has been sent. */
        public String heardBy(String name) {
            return member(name).heard();
        }

        /** The lines that each member has been sent. */
        public String heard() {
            String all = "";
            for (Listener member : members) {
                all = all.concat(member.report());
            }
            return all;
        }

        /** Without a step in a class of the JDK: which of those are seen depends on the learners' classes. */
        private Listener member(String name) {
            return members[name.charAt(0) - 'a'];
        }
    }

    /**
     * A member that does everything in few steps, because the model checker tries a switch at each of them. It joins
     * texts without +, which takes many steps, in classes that the model checker would have to rewrite.
     */
    private static class Listener implements Member {

        private final String name;
        private String heard = ""; // guarded by this
        private Room leaves; // the room that it leaves inside send; null if it stays
        private boolean isBroken;

        Listener(String name) {
            this.name = name;
        }

        @Override
        public void send(String line) {
            synchronized (this) {
                heard = heard.isEmpty() ? line : heard.concat(" ").concat(line);
            }
            if (leaves != null) {
                leaves.leave(this);
            }
            if (isBroken) {
                throw BROKEN;
            }
        }

        synchronized String heard() {
            return heard;
        }

        String report() {
            return reported(name, heard());
        }

        /** Depends only on the name, so that a loop over a set has the same order in each run. */
        @Override
        public int hashCode() {
            return name.charAt(0);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** What is right when one call comes after the other. */
    public static class OneByOne {

        private final Set<String> members = new LinkedHashSet<>();
        private final Set<String> leaving = new LinkedHashSet<>();
        private final List<List<String>> heard = new ArrayList<>();

        public OneByOne() {
            NAMES.forEach(name -> heard.add(new ArrayList<>()));
        }

        public void join(String name) {
            members.add(name);
        }

        public void leave(String name) {
            members.remove(name);
        }

        public void say(String name, String line) {
            for (String member : List.copyOf(members)) {
                if (!member.equals(name)) {
                    heard.get(NAMES.indexOf(member)).add(line);
                    if (leaving.contains(member)) {
                        leave(member);
                    }
                }
            }
        }

        public void leavesWhenSent(String name) {
            leaving.add(name);
        }

        /** It hears everything all the same. */
        public void breaks(String name) {}

        public String heardBy(String name) {
            return String.join(" ", heard.get(NAMES.indexOf(name)));
        }

        public String heard() {
            return String.join(
                    "",
                    NAMES.stream().map(name -> reported(name, heardBy(name))).toList());
        }
    }

    /** Here cat leaves at the second line: inside send, and only when the call that sent her the first has returned. */
    public static final class CatLeavesLate extends Operations {

        private boolean returned; // a call of say; guarded by this

        public CatLeavesLate() {
            members[NAMES.indexOf("cat")] = new LateLeaver();
        }

        @Override
        public void say(String name, String line) {
            super.say(name, line);
            synchronized (this) {
                returned = true;
                notifyAll();
            }
        }

        private final class LateLeaver extends Listener {

            LateLeaver() {
                super("cat");
            }

            @Override
            public void send(String line) {
                super.send(line);
                if (heard().contains(" ")) {
                    awaitTheFirstCall();
                    room.leave(this);
                }
            }
        }

        private synchronized void awaitTheFirstCall() {
            try {
                while (!returned) {
                    wait();
                }
            } catch (InterruptedException e) { // nobody does that here
                throw new AssertionError(e);
            }
        }
    }

    /** What is right then. */
    public static final class CatLeavesLateOneByOne extends OneByOne {

        @Override
        public void say(String name, String line) {
            super.say(name, line);
            if (heardBy("cat").contains(" ")) {
                leave("cat");
            }
        }
    }

    private static String reported(String name, String heard) {
        return heard.isEmpty() ? "" : name.concat(": ").concat(heard).concat(". ");
    }
}
