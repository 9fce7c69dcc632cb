package lesson04.exercise;

import static peerkit.Interleavings.call;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.Background;
import peerkit.Check;
import peerkit.Exercise;
import peerkit.Interleavings;
import peerkit.InterleavingsReady;
import peerkit.Nonce;
import peerkit.Patience;
import peerkit.Task;

@Exercise(id = "4.2", title = "server full", minutes = 40)
@ExtendWith(InterleavingsReady.class)
class AtMostTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String WAITS =
            "a client for whom there is no place is turned away at once; it does not wait for one";

    private final Tidy tidy = new Tidy();

    @AfterEach
    void tidyUp() {
        tidy.up();
    }

    @Task(number = 1, points = 1, against = "a limit of two lets one in, or three", hangs = WAITS)
    void has_as_many_places_as_it_was_made_with() {
        AtMost limit = new AtMost(2);

        Check.when("there are 2 places, and three clients enter")
                .means("as many clients as there are places are let in, and the next one is not")
                .expect(List.of(true, true, false), List.of(limit.enter(), limit.enter(), limit.enter()));
    }

    @Task(number = 2, points = 1, against = "a place that was taken once is gone", hangs = WAITS)
    void has_a_place_again_when_a_client_has_left() {
        AtMost limit = new AtMost(2);
        List<Boolean> before = List.of(limit.enter(), limit.enter(), limit.enter());
        limit.leave();

        Check.when("both of 2 places are taken, one client leaves, and two others enter")
                .means("the place that was given back is for one of them, and there is no other")
                .expect(List.of(true, true, false, true, false), joined(before, limit.enter(), limit.enter()));
    }

    @Task(
            number = 3,
            points = 2,
            against = "what a thread has seen in an if still holds in the line below",
            hangs = WAITS)
    @Timeout(20)
    void has_one_place_for_one_client_only() throws Exception {
        Interleavings.of(OnePlace.class)
                .comparedWith(OnePlaceOneByOne.class)
                .thread(call("enter"))
                .thread(call("enter"))
                .check(Check.when("two threads enter at the same moment, and there is one place")
                        .means("between the moment when a thread looks for a free place and the moment when"
                                + " it takes it, the other thread does something, too: to look and to take"
                                + " has to be one step"));
    }

    @Task(number = 4, points = 2, against = "only the threads that enter can disturb each other", hangs = WAITS)
    @Timeout(20)
    void keeps_count_while_clients_come_and_go() throws Exception {
        Interleavings.of(TwoPlaces.class)
                .comparedWith(TwoPlacesOneByOne.class)
                .before(call("enter"), call("enter"))
                .thread(call("leave"))
                .thread(call("leave"))
                .after(call("enter"), call("enter"))
                .check(Check.when(
                                "2 of 2 places are taken, both clients leave at the same moment, and two others enter")
                        .means("two places were given back, and there are not two: where both threads read the same"
                                + " count and each writes its own result, one of the two results is lost"));
        Interleavings.of(OnePlace.class)
                .comparedWith(OnePlaceOneByOne.class)
                .before(call("enter"))
                .thread(call("enter"))
                .thread(call("leave"), call("enter"))
                .check(Check.when(
                                "the only place is taken; one thread leaves and enters again, another enters meanwhile")
                        .means("one of the two has to get the place that is free in between, and not both. A client is"
                                + " turned away only when all places are taken by clients that were let in"));
    }

    @Task(number = 5, points = 1, against = "whoever protects a count with a lock holds it for the whole conversation")
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
                .means("a client that finds a place free is for the given handler to talk to");
        alice.client().expectLine(word);

        Background<Boolean> bob = Background.run("bob's thread", limit::enter);
        boolean returns = Patience.waitUntil(bob::isDone, Patience.limit());
        Check.when("there is one place, alice's handler talks to her, and bob enters in another thread")
                .means("enter() has to wait while a handler talks: a lock is held during the conversation, so all"
                        + " others wait for its end")
                .holds(returns, "enter() returns at once", "enter() does not return");
        Check.when("there is one place, alice's handler talks to her, and bob enters in another thread")
                .means("the place is alice's as long as her handler talks")
                .expect(false, bob.await());
        mayEnd.give();
        conversation.await();

        Check.when("there is one place, alice's handler has returned, and another client enters")
                .means("the conversation is over, and nobody has given alice's place back")
                .expect(true, limit.enter());
    }

    @Task(number = 6, points = 1, against = "a client that is turned away sees that by itself", hangs = WAITS)
    void turns_away_who_finds_no_place() throws Exception {
        AtMost limit = new AtMost(1);
        AtomicInteger calls = new AtomicInteger();
        ClientHandler around = limit.around(client -> calls.incrementAndGet());
        limit.enter();
        Connected alice = connect("alice");

        Check scene = Check.when("the only place is taken, and alice comes")
                .means("alice has to hear why nobody talks to her: \"Server full\\n\", and then the end of stream");
        around.handle(alice.socket());

        alice.client().expectLine("Server full").expectEndOfStream();
        scene.means("the handler talks to those alone who have a place")
                .holds(calls.get() == 0, "the handler is not called", "the handler was called");
    }

    @Task(number = 7, points = 1, against = "after a failure there is nothing left to do, or all of it again")
    void gives_the_place_back_once_when_the_handler_throws() throws Throwable {
        AtMost limit = new AtMost(2);
        limit.enter();
        ClientHandler around = limit.around(client -> {
            throw new IOException("thrown by the handler, to see what happens then");
        });
        Connected alice = connect("alice");
        Check.when("alice's handler throws an IOException")
                .means("whoever runs the handler wants to know that the connection broke: what the given handler throws"
                        + " goes on to the caller")
                .expectThrows(IOException.class, () -> around.handle(alice.socket()));

        Check.when("one of 2 places is taken, alice has the other, her handler throws an IOException, and two clients"
                        + " enter")
                .means("alice's place has to be free again, and no other")
                .whenReceived(
                        List.of(false, false),
                        "alice's place is lost: what stands behind the call of the handler is not reached when it"
                                + " throws. After as many failures as there are places the server is full for ever")
                .whenReceived(
                        List.of(true, true),
                        "alice's place was given back twice, where the exception is caught and at the end, for example:"
                                + " from now on there are more clients than places")
                .expect(List.of(true, false), List.of(limit.enter(), limit.enter()));
    }

    @Task(number = 8, points = 1, against = "whoever goes gives a place back", hangs = WAITS)
    void frees_no_place_for_who_was_turned_away() throws Exception {
        AtMost limit = new AtMost(1);
        limit.enter();
        Connected alice = connect("alice");

        Check scene = Check.when("the only place is taken, alice is turned away, and another client enters")
                .means("alice had no place, so she has none to give back: now there are two clients in one place");
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

    /** What one place means, for one thread. */
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

    /** What two places mean, for one thread. */
    public static final class TwoPlacesOneByOne extends OnePlaceOneByOne {

        public TwoPlacesOneByOne() {
            super(2);
        }
    }
}
