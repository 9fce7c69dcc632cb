package lesson04.exercise;

import static peerkit.interleavings.Interleavings.call;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
import peerkit.interleavings.InterleavingsReady;

@ExerciseTest(id = "4.2", title = "server full", minutes = 40)
@ExtendWith(InterleavingsReady.class)
class AtMostTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String WAITS =
            "a client that finds no place is turned away immediately; it must not wait for one";

    private final Tidy tidy = new Tidy();

    @AfterEach
    void tidyUp() {
        tidy.up();
    }

    @Task(number = 1, points = 1, against = "a limit of two lets one client in, or three", hangs = WAITS)
    void has_as_many_places_as_it_was_made_with() {
        AtMost limit = new AtMost(2);

        Check.when("there are 2 places, and three clients enter")
                .means("a limit lets in as many clients as it has places, and not one more")
                .expect(List.of(true, true, false), List.of(limit.enter(), limit.enter(), limit.enter()));
    }

    @Task(number = 2, points = 1, against = "a place that was taken once is gone for good", hangs = WAITS)
    void has_a_free_place_again_when_a_client_has_left() {
        AtMost limit = new AtMost(2);
        List<Boolean> before = List.of(limit.enter(), limit.enter(), limit.enter());
        limit.leave();

        Check.when("both of the 2 places are taken, one client leaves, and two others enter")
                .means("one of them gets the place that was given back, and the other one is not let in")
                .expect(List.of(true, true, false, true, false), joined(before, limit.enter(), limit.enter()));
    }

    @Task(
            number = 3,
            points = 2,
            against = "what a thread has checked in an if is still true on the next line",
            hangs = WAITS)
    @Timeout(20)
    void gives_one_place_to_only_one_client() throws Exception {
        Interleavings.of(OnePlace.class)
                .comparedWith(OnePlaceOneByOne.class)
                .thread(call("enter"))
                .thread(call("enter"))
                .check(Check.when("two threads enter at the same moment, and there is one place")
                        .means("one thread checks for a free place and then takes it, but the other thread gets in"
                                + " between: checking and taking must be one step"));
    }

    @Task(number = 4, points = 2, against = "only threads that enter can get in each other's way", hangs = WAITS)
    @Timeout(20)
    void keeps_count_while_clients_come_and_go() throws Exception {
        Interleavings.of(TwoPlaces.class)
                .comparedWith(TwoPlacesOneByOne.class)
                .before(call("enter"), call("enter"))
                .thread(call("leave"))
                .thread(call("leave"))
                .after(call("enter"), call("enter"))
                .check(Check.when(
                                "both of the 2 places are taken, both clients leave at the same moment, and two others"
                                        + " enter")
                        .means("two places were given back, but there aren't two: when both threads read the same count"
                                + " and each one writes its own result, one of the two results is lost"));
        Interleavings.of(OnePlace.class)
                .comparedWith(OnePlaceOneByOne.class)
                .before(call("enter"))
                .thread(call("enter"))
                .thread(call("leave"), call("enter"))
                .check(Check.when(
                                "the only place is taken; one thread leaves and enters again, another enters meanwhile")
                        .means("exactly one of the two must get the place that becomes free. A client is turned away"
                                + " only if clients that were let in hold all the places"));
    }

    @Task(number = 5, points = 1, against = "to protect a count with a lock, hold the lock for the whole conversation")
    void holds_a_place_for_as_long_as_the_handler_talks() throws Exception {
        String word = Nonce.word();
        AtMost limit = new AtMost(1);
        Signal mayEnd = tidy.later(new Signal());
        ClientHandler around = limit.around(client -> {
            Talk.say(word, client);
            mayEnd.comesEvenIfInterruptedWithin(LONG);
        });
        Connected alice = connect("alice");
        Background<Void> conversation = Background.run("alice's thread", () -> around.handle(alice.socket()));
        Check.when("there is one place, and alice's handler says \"" + word + "\\n\" to her")
                .means("if there is a free place, the given handler talks to the client");
        alice.client().expectLine(word);

        Background<Boolean> bob = Background.run("bob's thread", limit::enter);
        boolean returns = Patience.waitUntil(bob::isDone, Patience.limit());
        Check.when("there is one place, alice's handler talks to her, and bob enters in another thread")
                .means("enter() has to wait while a handler talks: a lock is held during the conversation, so everybody"
                        + " else waits until it ends")
                .holds(returns, "enter() returns immediately", "enter() does not return");
        Check.when("there is one place, alice's handler talks to her, and bob enters in another thread")
                .means("the place is alice's for as long as her handler talks")
                .expect(false, bob.await());
        mayEnd.give();
        conversation.await();

        Check.when("there is one place, alice's handler has returned, and another client enters")
                .means("the conversation is over, but nobody has given alice's place back")
                .expect(true, limit.enter());
    }

    @Task(
            number = 6,
            points = 1,
            against = "a client that is turned away notices that without being told",
            hangs = WAITS)
    void turns_away_a_client_that_finds_no_place() throws Exception {
        AtMost limit = new AtMost(1);
        AtomicInteger calls = new AtomicInteger();
        ClientHandler around = limit.around(client -> calls.incrementAndGet());
        limit.enter();
        Connected alice = connect("alice");

        Check scene = Check.when("the only place is taken, and alice connects")
                .means("alice must be told why nobody talks to her: \"Server full\\n\", and then the end of stream");
        around.handle(alice.socket());

        alice.client().expectLine("Server full").expectEndOfStream();
        scene.means("the handler talks only to clients that have a place")
                .holds(calls.get() == 0, "the handler is not called", "the handler was called");
    }

    @Task(
            number = 7,
            points = 1,
            against = "after a failure there is nothing left to do, or everything has to be done again")
    void gives_the_place_back_once_when_the_handler_throws() throws Throwable {
        AtMost limit = new AtMost(2);
        limit.enter();
        ClientHandler around = limit.around(client -> {
            throw new IOException("thrown by the handler on purpose");
        });
        Connected alice = connect("alice");
        Check.when("alice's handler throws an IOException")
                .means("the caller wants to know that the connection broke: what the given handler throws must be"
                        + " passed on to the caller")
                .expectThrows(IOException.class, () -> around.handle(alice.socket()));

        Check.when("one of 2 places is taken, alice has the other one, her handler throws an IOException, and two"
                        + " clients enter")
                .means("alice's place must be free again, and no other place")
                .whenReceived(
                        List.of(false, false),
                        "alice's place is lost: when the handler throws, the code after the call is not reached. After"
                                + " as many failures as there are places, the server is full for ever")
                .whenReceived(
                        List.of(true, true),
                        "alice's place was given back twice, for example where the exception is caught and once more at"
                                + " the end: from now on the server lets in too many clients")
                .expect(List.of(true, false), List.of(limit.enter(), limit.enter()));
    }

    @Task(number = 8, points = 1, against = "every client that goes gives a place back", hangs = WAITS)
    void frees_no_place_when_it_turns_a_client_away() throws Exception {
        AtMost limit = new AtMost(1);
        limit.enter();
        Connected alice = connect("alice");

        Check scene = Check.when("the only place is taken, alice is turned away, and another client enters")
                .means("alice had no place, so she has none to give back: now two clients share one place");
        limit.around(client -> {}).handle(alice.socket());

        scene.expect(false, limit.enter());
    }

    private Connected connect(String name) throws IOException {
        return tidy.later(Connected.named(name));
    }

    private static List<Boolean> joined(List<Boolean> first, boolean... more) {
        List<Boolean> all = new ArrayList<>(first);
        for (boolean one : more) {
            all.add(one);
        }
        return all;
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

        public boolean enter() {
            return limit.enter();
        }

        public void leave() {
            limit.leave();
        }
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

        public TwoPlacesOneByOne() {
            super(2);
        }
    }
}
