package lesson06.exercise;

import static peerkit.grading.Check.when;
import static peerkit.interleavings.Interleavings.call;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;
import peerkit.interleavings.Interleavings;
import peerkit.interleavings.InterleavingsReady;

/**
 * What happens when two threads call at the same time isn't left to luck here: {@link Interleavings} tries the orders
 * in which their steps can mix, one by one.
 */
@ExerciseTest(id = "6.3", title = "from room to room without deadlock", minutes = 45)
@ExtendWith(InterleavingsReady.class)
class RoomsTest {

    private static final int SECONDS = 20; // to try all orders on a busy machine; a hang is found sooner
    private static final String WAITS = "it waits for a free place in the full room, and nobody will make one";

    @Task(number = 1, points = 1, against = "nobody asks for a client that is in no room")
    void brings_a_client_into_a_room_and_finds_it_there() {
        Rooms rooms = new Rooms(List.of("blue", "red"), 2);
        String ann = Nonce.word();
        when("nobody has come yet, and " + ann + " is looked up")
                .means("for a client in no room, find returns null")
                .expect(null, rooms.find(ann));
        when(ann + " moves to red, which is empty").expect(true, rooms.move(ann, "red"));
        when(ann + " has moved to red, and is looked up").expect("red", rooms.find(ann));
        when(ann + " is in red, and somebody else is looked up").expect(null, rooms.find(ann + "a"));
    }

    @Task(number = 2, points = 1, against = "entering a room is enough to leave the old one")
    void frees_the_old_place() {
        Rooms rooms = new Rooms(List.of("blue", "red"), 1);
        rooms.move("ann", "blue");
        when("ann is in blue and moves to red").expect(true, rooms.move("ann", "red"));
        when("ann has moved from blue to red, and is looked up").expect("red", rooms.find("ann"));
        when("a room holds one client; ann was in blue and has moved to red, and bob moves to blue")
                .means("ann isn't in blue any more: her place there is free")
                .expect(true, rooms.move("bob", "blue"));
        when("ann is in red and bob in blue, and bob is looked up").expect("blue", rooms.find("bob"));
    }

    @Task(
            number = 3,
            points = 1,
            against = "the client's own room is like any other, and a room that doesn't exist can be made",
            hangs = "it takes the same room's lock twice, or waits for a free place in the room where the client"
                    + " already is")
    void knows_its_rooms_and_who_is_there_already() {
        Rooms rooms = new Rooms(List.of("blue", "red"), 1);
        rooms.move("ann", "blue");
        when("a room holds one client, ann is in blue, and moves to blue")
                .means("ann is already there: nothing changes, and she needs no second place")
                .expect(true, rooms.move("ann", "blue"));
        when("ann was in blue and has moved to blue, and is looked up").expect("blue", rooms.find("ann"));
        String nowhere = Nonce.word();
        when("ann is in blue, and moves to " + nowhere + ", which is none of the rooms")
                .means("there is no such room: the client stays where it is")
                .expect(false, rooms.move("ann", nowhere));
        when("ann has tried to move to a room that doesn't exist, and is looked up")
                .expect("blue", rooms.find("ann"));
    }

    @Task(number = 4, points = 1, against = "you have to leave a room before you can enter another one", hangs = WAITS)
    void leaves_a_client_where_it_is_if_the_new_room_is_full() {
        Rooms rooms = new Rooms(List.of("blue", "red"), 1);
        rooms.move("ann", "blue");
        rooms.move("bob", "red");
        when("a room holds one client, ann is in blue and bob in red, and ann moves to red")
                .means("red is full")
                .expect(false, rooms.move("ann", "red"));
        when("ann could not move to red, which is full, and is looked up")
                .means("she should have stayed in blue, but left before it was certain that she could enter red")
                .expect("blue", rooms.find("ann"));
        when("red is full, and cid, who is in no room, moves there").expect(false, rooms.move("cid", "red"));
    }

    @Task(number = 5, points = 2, against = "leaving and entering may be two steps, and looking needs no lock")
    @Timeout(SECONDS)
    void shows_a_moving_client_in_one_room_at_every_moment() throws Exception {
        Interleavings.of(TwoPlaces.class)
                .comparedWith(OneByOne.class)
                .before(call("move", "ann", "blue"))
                .thread(call("move", "ann", "red"))
                .thread(call("find", "ann"))
                .check(when("ann is in blue; one thread moves her to red, and another one looks her up")
                        .means("she is in blue before and in red afterwards, and at every moment in one of them."
                                + "\nLeaving and entering must look like one step, and so must looking at all rooms"));
    }

    @Task(number = 6, points = 2, against = "you may take locks in the order in which you need them")
    @Timeout(value = SECONDS)
    void moves_two_clients_in_opposite_directions_without_deadlock() throws Exception {
        Interleavings.of(TwoPlaces.class)
                .comparedWith(OneByOne.class)
                .before(call("move", "ann", "blue"), call("move", "bob", "red"))
                .thread(call("move", "ann", "red"))
                .thread(call("move", "bob", "blue"))
                .whenStuck("each thread holds what the other one needs, and waits for what the other one holds: a"
                        + " deadlock.\nIf both took the two locks in the same order, the second thread would wait at"
                        + " the first lock")
                .check(when("ann is in blue and bob in red; at the same time, one thread moves ann to red, and another"
                                + " moves bob to blue")
                        .means("a room holds two clients, so both moves succeed"));
    }

    @Task(number = 7, points = 2, against = "a place that was free a moment ago is still free")
    @Timeout(SECONDS)
    void gives_the_last_place_to_only_one_of_two_clients() throws Exception {
        Interleavings.of(OnePlace.class)
                .comparedWith(OneByOneForOnePlace.class)
                .thread(call("move", "ann", "red"))
                .thread(call("move", "bob", "red"))
                .whenStuck(
                        "red is full for the second client, and its thread waits for a place instead of returning false")
                .check(when("a room holds one client; two threads move ann and bob to red at the same time")
                        .means("both saw that the last place was free, and both took it:"
                                + "\nchecking for a place and taking it must be one step"));
    }

    /** The learner's rooms, with two places each. */
    public static final class TwoPlaces {

        private final Rooms rooms = new Rooms(List.of("blue", "red"), 2);

        public boolean move(String who, String to) {
            return rooms.move(who, to);
        }

        public String find(String who) {
            return rooms.find(who);
        }
    }

    /** The learner's rooms, with one place each. */
    public static final class OnePlace {

        private final Rooms rooms = new Rooms(List.of("blue", "red"), 1);

        public boolean move(String who, String to) {
            return rooms.move(who, to);
        }
    }

    /** What is right with two places, for calls one after the other. */
    public static class OneByOne {

        private final Map<String, String> whereabouts = new TreeMap<>();
        private final int limit;

        public OneByOne() {
            this(2);
        }

        OneByOne(int limit) {
            this.limit = limit;
        }

        public boolean move(String who, String to) {
            if (to.equals(whereabouts.get(who))) {
                return true;
            }
            if (Collections.frequency(whereabouts.values(), to) >= limit) {
                return false;
            }
            whereabouts.put(who, to);
            return true;
        }

        public String find(String who) {
            return whereabouts.get(who);
        }
    }

    /** What is right with one place. */
    public static final class OneByOneForOnePlace extends OneByOne {

        public OneByOneForOnePlace() {
            super(1);
        }
    }
}
