package lesson06.exercise;

import static peerkit.grading.Check.when;
import static peerkit.interleavings.Interleavings.TOO_EARLY;
import static peerkit.interleavings.Interleavings.call;
import static peerkit.interleavings.Interleavings.interruptThread1;
import static peerkit.interleavings.Interleavings.interrupted;
import static peerkit.interleavings.Interleavings.interruptedMeanwhile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.Background;
import peerkit.Patience;
import peerkit.Quoted;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Garbage;
import peerkit.grading.Interrupted;
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
@ExerciseTest(id = "6.3", title = "from room to room without deadlock", minutes = 45)
@ExtendWith(InterleavingsReady.class)
class RoomsTest {

    private static final int SECONDS = 20; // to try all orders on a busy machine; a hang is found sooner
    private static final int FEW = 16; // orders: most of those with one switch, for calls of 10 steps

    private static final String WAITS = "it waits for a free place in the full room, and nobody will make one";
    private static final String STATIC =
            "the two objects share a static field. All threads that use the same object also share its ordinary fields";
    private static final String OWN_LIST =
            "the rooms are those that the list had when the object was made: copy the list";
    private static final String JOINED_NAMES = "a room's and a client's name were joined, and two different pairs make"
            + " the same text.\nEvery text can be a name, so no separator is safe: keep the two apart, for example in a map";
    private static final String NEVER_IN_NONE = "she is in her old room before and in the new one afterwards,"
            + " and at every moment in one of them.\nLeaving and entering must look like one step,"
            + " and so must looking at all rooms";
    private static final String CHECK_THEN_ACT = "one thread checked something, and the other thread changed it before"
            + " the first one acted:\nchecking for a place and taking it must be one step";
    private static final String DEADLOCK = "each thread holds what the other one needs,"
            + " and waits for what the other one holds: a deadlock.\nIf both took the two locks in the same order,"
            + " the second thread would wait at the first lock";
    private static final String INTERRUPTED = "a client has its place, whatever becomes of the thread."
            + " An interrupted thread waits its turn like any other, and is still interrupted afterwards";
    private static final String STUCK = "a thread waits for a lock that is never released,"
            + " or for a place in a full room instead of returning false";

    @Task(number = 1, points = 1, rules = "R13", against = "calls that must not overlap need a thread that makes them")
    void moves_clients_in_the_thread_that_calls() throws Throwable { // first, before a static pool has its threads
        StartedThreads.expectNone(
                when("a client moves to a room and is looked up")
                        .means("a method starts a thread, but the thread that calls can do all the work"),
                () -> {
                    Rooms rooms = new Rooms(List.of("blue", "red"), 2);
                    rooms.move("ann", "blue");
                    rooms.find("ann");
                });
    }

    @Task(
            number = 2,
            points = 1,
            rules = {"R1", "R2", "R7", "R8"},
            against = "nobody asks for a client that is in no room, and names are words")
    void brings_a_client_into_a_room_and_finds_it_there() {
        Rooms rooms = new Rooms(List.of("blue", "red", ""), 2);
        String ann = Nonce.word();

        when("nobody has come yet, and " + ann + " is looked up")
                .means("for a client in no room, find returns null")
                .expect(null, rooms.find(ann));
        when(ann + " moves to red, which is empty").expect(true, rooms.move(ann, "red"));
        when(ann + " has moved to red, and is looked up").expect("red", rooms.find(copy(ann)));
        when(ann + " is in red, and somebody else is looked up").expect(null, rooms.find(ann + "a"));
        when(ann + " moves to blue, which is empty").expect(true, rooms.move(copy(ann), copy("blue")));
        when(ann + " has moved from red to blue, and is looked up").expect("blue", rooms.find(ann));
        when(ann + " is in blue, and " + ann.toUpperCase(Locale.ROOT) + " is looked up")
                .means("two names are the same only if they are equal")
                .expect(null, rooms.find(ann.toUpperCase(Locale.ROOT)));
        when("a room has the empty name, and " + ann + " moves there")
                .means("every text is a name, even the empty one")
                .expect(true, rooms.move(ann, ""));
        when("a room has the empty name, " + ann + " has moved there, and is looked up")
                .expect("", rooms.find(ann));
        when("a client has the name of a room, red, and moves to blue").expect(true, rooms.move("red", "blue"));
        when("a client has the name of a room, red, has moved to blue, and is looked up")
                .means("rooms and clients may have the same names")
                .expect("blue", rooms.find("red"));
        when("a client has the empty name, and moves to red").expect(true, rooms.move("", "red"));
        when("a client has the empty name, has moved to red, and is looked up").expect("red", rooms.find(""));
        signsBetweenNames().forEach(RoomsTest::keepsTheNamesOfARoomAndAClientApart);
    }

    /** Those that somebody may put between two names: all of Latin-1, and a few more. */
    private static Stream<String> signsBetweenNames() {
        return Stream.concat(
                Stream.of("", ", ", ": ", " -> ", "->", "=>", "::", "||", "//", "--", "__", "\r\n", "\ue000", "\uffff"),
                IntStream.range(0, 256).mapToObj(Character::toString));
    }

    private static void keepsTheNamesOfARoomAndAClientApart(String sign) {
        String name = "a" + sign + "a"; // then a, sign, name is the same text as name, sign, a
        Rooms rooms = new Rooms(List.of("a", name), 2);
        rooms.move(name, "a");

        Quoted shown = Quoted.text(name);
        when("a client and a room are called " + shown + "; " + shown
                        + " has moved to the room \"a\", and the client \"a\", who is in no room, is looked up")
                .means(JOINED_NAMES)
                .expect(null, rooms.find("a"));
    }

    @Task(number = 3, points = 1, rules = "R11", against = "what threads share must be static")
    @Timeout(SECONDS)
    void keeps_the_rooms_of_two_servers_apart() throws Exception {
        Rooms one = new Rooms(List.of("blue", "red"), 1);
        Rooms other = new Rooms(List.of("blue", "green"), 2);
        one.move("ann", "blue");

        when("two servers run in one program; ann is in a room of the first, and is looked up in the second")
                .means(STATIC)
                .expect(null, other.find("ann"));
        when("two servers run in one program; the first one's blue is full, and ann moves to the second one's")
                .means(STATIC)
                .expect(true, other.move("ann", "blue"));
        when("two servers run in one program; only the second one has a room green, and bob moves to the first one's")
                .means(STATIC)
                .expect(false, one.move("bob", "green"));
        twoServers()
                .thread(move(1, "ann", "blue"), find(1, "ann"))
                .thread(move(2, "ann", "red"), find(2, "ann"))
                .check(
                        "two servers have the same rooms; at the same time,"
                                + " ann moves to blue on one and to red on the other",
                        STATIC);
        twoServers()
                .before(move(1, "ann", "blue"), move(2, "ann", "red"))
                .thread(find(1, "ann"))
                .thread(find(2, "ann"))
                .check(
                        "ann is in blue on one server and in red on another; at the same time,"
                                + " she is looked up on both",
                        STATIC);
    }

    @Task(
            number = 4,
            points = 1,
            rules = {"R1", "R3", "R4", "R6", "R8"},
            against = "the client's own room is like any other, and a room that doesn't exist can be made",
            hangs = "it takes the same room's lock twice, or waits for a free place"
                    + " in the room where the client already is")
    void frees_the_old_place_and_knows_who_is_there_already() {
        Rooms rooms = new Rooms(List.of("blue", "red"), 1);
        rooms.move("ann", "blue");

        when("ann is in blue and moves to red").expect(true, rooms.move("ann", "red"));
        when("a room holds one client; ann was in blue and has moved to red, and bob moves to blue")
                .means("ann isn't in blue any more: her place there is free")
                .expect(true, rooms.move("bob", "blue"));
        when("ann is in red and bob in blue, and ann is looked up").expect("red", rooms.find("ann"));
        when("ann is in red and bob in blue, and bob is looked up").expect("blue", rooms.find("bob"));
        when("a room holds one client, ann is in red, and moves to red")
                .means("ann is already there: nothing changes, and she needs no second place")
                .expect(true, rooms.move(copy("ann"), copy("red")));
        when("ann was in red and has moved to red, and is looked up").expect("red", rooms.find("ann"));
        String nowhere = Nonce.word();
        when("ann is in red, and moves to " + nowhere + ", which is none of the rooms")
                .means("there is no such room: the client stays where it is")
                .expect(false, rooms.move("ann", nowhere));
        when("ann has tried to move to a room that doesn't exist, and is looked up")
                .expect("red", rooms.find("ann"));
        when("cid, who is in no room, moves to Red, which is none of the rooms")
                .expect(false, rooms.move("cid", "Red"));
        when("cid has tried to move to a room that doesn't exist, and is looked up")
                .expect(null, rooms.find("cid"));

        List<String> names = new ArrayList<>(List.of("blue", "red"));
        Rooms made = new Rooms(names, 1);
        made.move("ann", "red");
        names.clear();
        names.add("green");
        String changed = "the list with blue and red that the constructor got now has only green; ";
        when(changed + "ann, who is in red, is looked up").means(OWN_LIST).expect("red", made.find("ann"));
        when(changed + "bob moves to blue").means(OWN_LIST).expect(true, made.move("bob", "blue"));
        when(changed + "cid moves to green").means(OWN_LIST).expect(false, made.move("cid", "green"));
    }

    @Task(
            number = 5,
            points = 1,
            rules = {"R1", "R3", "R5", "R7", "R8"},
            against = "you have to leave a room before you can enter another one",
            hangs = WAITS)
    void leaves_a_client_where_it_is_if_the_new_room_is_full() {
        Rooms rooms = new Rooms(List.of("blue", "red"), 2);
        when("a room holds two clients; ann moves to red, which is empty").expect(true, rooms.move("ann", "red"));
        when("a room holds two clients; ann is in red, and bob moves there").expect(true, rooms.move("bob", "red"));
        when("a room holds two clients; ann and bob are in red, and cid, who is in no room, moves there")
                .means("red is full")
                .expect(false, rooms.move("cid", "red"));
        when("cid could not move to red, which is full, and is looked up").expect(null, rooms.find("cid"));
        rooms.move("cid", "blue");
        when("a room holds two clients; ann and bob are in red, and cid, who is in blue, moves there")
                .means("red is full")
                .expect(false, rooms.move("cid", "red"));
        when("cid could not move from blue to red, which is full, and is looked up")
                .means("cid should have stayed in blue, but left before it was certain that there is a place in red")
                .expect("blue", rooms.find("cid"));
        rooms.move("ann", "blue");
        when("ann has moved from red, which was full, to blue, and a new client moves to red")
                .means("ann's place in red is free")
                .expect(true, rooms.move("dan", "red"));

        for (String name : List.of("", "null")) {
            Rooms odd = new Rooms(List.of(name, "red"), 1);
            String room = "the room \"" + name + "\"";
            when("a room holds one client, and ann moves to " + room).expect(true, odd.move("ann", name));
            when("a room holds one client, ann is in " + room + ", and bob moves there")
                    .expect(false, odd.move("bob", name));
            when("a room holds one client, and ann moves from " + room + " to red")
                    .expect(true, odd.move("ann", "red"));
            when("a room holds one client, ann has moved from " + room + " to red, and bob moves to " + room)
                    .means("ann's place there is free. A client in no room needs a sign that isn't the name of a room")
                    .expect(true, odd.move("bob", name));
        }

        Rooms large = new Rooms(List.of("hall"), Integer.MAX_VALUE);
        when("a room holds 2,147,483,647 clients, and one moves there").expect(true, large.move("ann", "hall"));
        int many = 300;
        long moved = guests(many).filter(guest -> large.move(guest, "hall")).count();
        when("a room holds 2,147,483,647 clients, and 300 more move there")
                .means("there is room for all of them: the constructor got the only limit")
                .holds(moved == many, "move returns true 300 times", "it returned true " + moved + " times");
        Garbage.collect();
        long found =
                guests(many).filter(guest -> "hall".equals(large.find(guest))).count();
        when("300 clients have moved to a room, nothing else refers to the objects that were their names,"
                        + " the garbage has been collected, and they are looked up")
                .means("no client leaves the server. A weak reference doesn't keep a name")
                .holds(found == many, "find returns their room 300 times", "it returned it " + found + " times");
    }

    private static Stream<String> guests(int count) {
        return IntStream.range(0, count).mapToObj(number -> "guest " + number);
    }

    @Task(
            number = 6,
            points = 2,
            rules = {"R9", "R10", "R12"},
            against = "leaving and entering may be two steps, and looking needs no lock")
    @Timeout(SECONDS)
    void shows_a_moving_client_in_one_room_at_every_moment() throws Exception {
        twoPlaces()
                .before(move("ann", "blue"))
                .thread(move("ann", "red"))
                .thread(find("ann"))
                .check("ann is in blue; one thread moves her to red, and another one looks her up", NEVER_IN_NONE);
        twoPlaces()
                .before(move("ann", "red"))
                .thread(move("ann", "blue"))
                .thread(find("ann"), find("ann"))
                .check(
                        "ann is in red; one thread moves her to blue, and another one looks her up twice",
                        NEVER_IN_NONE);
        twoPlaces()
                .before(move("bob", "blue"))
                .thread(move("ann", "blue"))
                .thread(find("ann"), find("bob"))
                .check(
                        "bob is in blue and ann in no room; one thread moves ann to blue,"
                                + " and another one looks both up",
                        "ann is in no room before and in blue afterwards, and bob is in blue all the time");
        twoPlaces()
                .before(move("ann", "blue"))
                .thread(find("ann"))
                .thread(move("ann", "red"), move("ann", "blue"))
                .checkWithCallsInBetween(
                        "ann is in blue; one thread looks her up, and between the steps of its call"
                                + " another one moves her to and fro",
                        NEVER_IN_NONE);
        Interleavings.of(Crowd.class)
                .comparedWith(CrowdOneByOne.class)
                .orders(FEW)
                .thread(move("ann", "blue"))
                .thread(find("client 12"))
                .whenStuck(STUCK)
                .check(
                        "twelve clients are in blue; one thread moves ann there, and another one looks up client 12",
                        "client 12 is in blue all the time. With more than twelve entries a HashMap moves all of them"
                                + " into a larger table, and a thread that looks then may find none");
        onePlace()
                .before(move("ann", "blue"))
                .thread(move("ann", "red"))
                .thread(move("bob", "red"), find("ann"))
                .orders(3 * FEW)
                .check(
                        "a room holds one client, and ann is in blue; one thread moves her to red,"
                                + " and another one moves bob to red and then looks her up",
                        "if there is no place for bob in red, ann is there");
        onePlace()
                .before(move("ann", "red"))
                .thread(move("ann", "blue"))
                .thread(move("bob", "red"), find("ann"))
                .orders(3 * FEW)
                .check(
                        "a room holds one client, and ann is in red; one thread moves her to blue,"
                                + " and another one moves bob to red and then looks her up",
                        "if there is a place for bob in red, ann is not there any more");
        twoPlaces()
                .before(move("ann", "blue"))
                .thread(move("ann", "nowhere"), move("ann", "blue"))
                .thread(find("ann"), find("bob"))
                .check(
                        "ann is in blue; one thread moves her to a room that doesn't exist and then to blue,"
                                + " and another one looks her up and somebody who is in no room",
                        "ann is in blue all the time");
        twoPlaces()
                .before(move("ann", "blue"))
                .thread(find("ann"))
                .thread(find("ann"))
                .check("ann is in blue, and two threads look her up at the same time", "ann is in blue all the time");
    }

    @Task(
            number = 7,
            points = 1,
            rules = {"R9", "R12"},
            against = "you may take locks in the order in which you need them")
    @Timeout(SECONDS)
    void moves_two_clients_in_opposite_directions_without_deadlock() throws Exception {
        twoPlaces()
                .before(move("ann", "blue"), move("bob", "red"))
                .thread(move("ann", "red"))
                .thread(move("bob", "blue"))
                .orders(3 * FEW)
                .whenStuck(DEADLOCK)
                .check(
                        "ann is in blue and bob in red; at the same time, one thread moves ann to red,"
                                + " and another moves bob to blue",
                        "a room holds two clients, so both moves succeed");
        twoServers()
                .orders(2 * FEW)
                .before(move(1, "ann", "blue"), move(2, "ann", "blue"))
                .thread(move(1, "ann", "red"))
                .thread(move(2, "ann", "red"))
                .whenStuck(DEADLOCK
                        + ".\nThe two servers name their rooms in opposite orders, and share the names:"
                        + " lock objects of your own, not the names")
                .check(
                        "two servers have the same rooms, in opposite orders; ann is in blue on both,"
                                + " and moves to red on both at the same time",
                        STATIC);
        twoPlaces()
                .before(move("ann", "Aa"), move("bob", "BB"))
                .thread(move("ann", "BB"))
                .thread(move("bob", "Aa"))
                .orders(2 * FEW)
                .whenStuck(DEADLOCK)
                .check(
                        "ann is in the room Aa and bob in the room BB (names with the same hash code);"
                                + " at the same time, one thread moves ann to BB, and another moves bob to Aa",
                        "a room holds two clients, so both moves succeed");
        onePlace()
                .before(move("ann", "blue"), move("bob", "red"))
                .thread(move("ann", "red"), find("bob"))
                .thread(move("bob", "blue"), find("ann"))
                .whenStuck(DEADLOCK)
                .check(
                        "a room holds one client, ann is in blue and bob in red; at the same time,"
                                + " one thread moves ann to red, and another moves bob to blue",
                        "both rooms are full, so both stay where they are");
        usesALockOfItsOwn();
    }

    @Task(
            number = 8,
            points = 1,
            rules = {"R9", "R12"},
            against = "a place that was free a moment ago is still free")
    @Timeout(SECONDS)
    void gives_the_last_place_to_only_one_of_two_clients() throws Exception {
        onePlace()
                .thread(move("ann", "red"))
                .thread(move("bob", "red"))
                .after(find("ann"), find("bob"))
                .check(
                        "a room holds one client; two threads move ann and bob to red at the same time",
                        "both saw that the last place was free, and both took it:"
                                + "\nchecking for a place and taking it must be one step");
        onePlace()
                .thread(move("ann", "red"))
                .thread(move("bob", "red"))
                .waitsEndEarly()
                .after(find("ann"), find("bob"))
                .check(
                        "a room holds one client; two threads move ann and bob to red at the same time,"
                                + " and a wait inside it ends early",
                        TOO_EARLY);
        onePlace()
                .before(move("ann", "blue"))
                .thread(move("ann", "red"))
                .thread(move("bob", "blue"))
                .after(find("ann"), find("bob"))
                .check(
                        "a room holds one client, and ann is in blue; one thread moves her to red,"
                                + " and another one moves bob to blue at the same time",
                        CHECK_THEN_ACT);
        onePlace()
                .before(move("ann", "blue"))
                .thread(move("ann", "blue"))
                .thread(move("bob", "blue"))
                .after(find("ann"), find("bob"))
                .check(
                        "a room holds one client, and ann is in blue; one thread moves her to blue,"
                                + " and another one moves bob to blue at the same time",
                        "ann is there already, and keeps her place all the time");
        twoPlaces()
                .thread(move("ann", "red"))
                .thread(move("bob", "red"))
                .after(find("ann"), find("bob"), move("cid", "red"))
                .check(
                        "a room holds two clients; two threads move ann and bob to red at the same time,"
                                + " and then cid moves there",
                        "both have a place, and then red is full: one thread overwrote what the other one had written");
        onePlace()
                .thread(move("ann", "blue"))
                .thread(move("ann", "red"))
                .after(find("ann"), move("bob", "blue"), move("cid", "red"))
                .check(
                        "a room holds one client; one thread moves ann to blue, and another one moves her to red;"
                                + " then bob moves to blue and cid to red",
                        "ann has one place, and the other room is empty:"
                                + " both threads believed that she was in no room");
        onePlace()
                .before(move("ann", "blue"))
                .thread(move("ann", "red"))
                .thread(move("ann", "red"))
                .after(move("bob", "blue"), move("bob", "red"), move("cid", "blue"))
                .check(
                        "a room holds one client, and ann is in blue; two threads move her to red at the same time;"
                                + " then bob moves to blue, bob to red and cid to blue",
                        "ann has one place, in red: both threads believed that she was in blue");
        onePlace()
                .before(move("ann", "blue"))
                .thread(move("ann", "red"))
                .thread(move("bob", "blue"), find("ann"), find("bob"))
                .after(find("ann"), find("bob"))
                .checkWithCallsInBetween(
                        "a room holds one client, and ann is in blue; one thread moves her to red, and between the steps"
                                + " of its call another one moves bob to blue and looks both up",
                        CHECK_THEN_ACT);
        twoPlaces()
                .thread(move("ann", "red"))
                .thread(move("bob", "red"), move("bob", "blue"))
                .after(find("ann"), find("bob"), move("cid", "red"))
                .checkWithCallsInBetween(
                        "a room holds two clients; one thread moves ann to red, and between the steps of its call"
                                + " another one moves bob to and fro",
                        CHECK_THEN_ACT);
    }

    @Task(number = 9, points = 1, rules = "R14", against = "an interrupted thread may give up", hangs = WAITS)
    @Timeout(SECONDS)
    void moves_a_client_in_an_interrupted_thread_as_in_any_other() throws Exception {
        Rooms rooms = new Rooms(List.of("blue", "red"), 1);
        whenInterrupted("looks up ann, who is in no room", null, () -> rooms.find("ann"));
        whenInterrupted("moves ann to blue, which is empty", true, () -> rooms.move("ann", "blue"));
        whenInterrupted("moves ann to blue, where she is", true, () -> rooms.move("ann", "blue"));
        whenInterrupted("moves bob to blue, which is full", false, () -> rooms.move("bob", "blue"));
        whenInterrupted("moves ann to a room that doesn't exist", false, () -> rooms.move("ann", "nowhere"));
        whenInterrupted("looks up ann, who is in blue", "blue", () -> rooms.find("ann"));
        whenInterrupted("moves ann from blue to red", true, () -> rooms.move("ann", "red"));
        whenInterrupted("looks up ann, who is in red", "red", () -> rooms.find("ann"));
        onePlace()
                .before(interrupted(move("ann", "blue")), interrupted(find("ann")))
                .thread(move("ann", "red"))
                .thread(move("bob", "red"))
                .after(find("ann"), find("bob"))
                .check(
                        "a room holds one client; an interrupted thread has moved ann to blue and looked her up,"
                                + " and then two threads move ann and bob to red at the same time",
                        CHECK_THEN_ACT);
        onePlace()
                .thread(interrupted(move("ann", "red")))
                .thread(move("bob", "red"))
                .after(find("ann"), find("bob"))
                .check(
                        "a room holds one client; a thread that is interrupted moves ann to red,"
                                + " and another one moves bob there at the same time",
                        INTERRUPTED);
        twoPlaces()
                .thread(interrupted(move("ann", "red")))
                .thread(move("bob", "red"))
                .check(
                        "a room holds two clients; a thread that is interrupted moves ann to red,"
                                + " and another one moves bob there at the same time",
                        INTERRUPTED);
        twoPlaces()
                .before(move("ann", "blue"))
                .thread(interrupted(find("ann")))
                .thread(move("ann", "red"))
                .check(
                        "ann is in blue; a thread that is interrupted looks her up,"
                                + " and another one moves her to red at the same time",
                        INTERRUPTED);
        for (Call call : List.of(move("ann", "red"), find("ann"))) {
            twoPlaces()
                    .thread(interruptedMeanwhile(call))
                    .thread(move("bob", "red"))
                    .thread(interruptThread1())
                    .check(
                            "one thread calls " + call + ", another one moves bob to red,"
                                    + " and a third one interrupts the first",
                            INTERRUPTED);
        }
    }

    /** Another thread may lock a name, and keep it locked. */
    private static void usesALockOfItsOwn() throws Exception {
        Rooms rooms = new Rooms(List.of("blue", "red"), 2);
        Background<Void> calls;
        synchronized ("blue") {
            synchronized ("ann") {
                calls = Background.run("ann comes and goes", () -> comeAndGo(rooms));
                when("one thread is inside synchronized (\"blue\") and synchronized (\"ann\");"
                                + " another one moves ann to blue and to red, and looks her up")
                        .means("others may lock the names, and keep them locked: the class needs a lock of its own")
                        .holds(Patience.waitUntil(calls::isDone, Patience.limit()), "the calls return", "they wait");
            }
        }
        calls.await();
    }

    private static void comeAndGo(Rooms rooms) {
        rooms.move("ann", "blue");
        rooms.move("ann", "red");
        rooms.find("ann");
    }

    private static void whenInterrupted(String action, Object expected, Supplier<Object> call) {
        Interrupted.expect(action, INTERRUPTED, expected, call);
    }

    private static String copy(String name) {
        return new String(name); // equal, and not the same object
    }

    private static Interleavings twoPlaces() {
        return Interleavings.of(TwoPlaces.class)
                .comparedWith(OneByOne.class)
                .orders(FEW)
                .whenStuck(STUCK);
    }

    private static Interleavings onePlace() {
        return Interleavings.of(OnePlace.class)
                .comparedWith(OneByOneForOnePlace.class)
                .orders(FEW)
                .whenStuck(STUCK);
    }

    private static Interleavings twoServers() {
        return Interleavings.of(TwoServers.class)
                .comparedWith(TwoOneByOne.class)
                .orders(FEW)
                .whenStuck(STUCK);
    }

    private static Call move(String who, String to) {
        return call("move", who, to);
    }

    private static Call find(String who) {
        return call("find", who);
    }

    private static Call move(int server, String who, String to) {
        return call("move", server, who, to);
    }

    private static Call find(int server, String who) {
        return call("find", server, who);
    }

    /** The learner's rooms, with two places each. */
    public static class TwoPlaces {

        private final Rooms rooms;

        public TwoPlaces() {
            this(2);
        }

        TwoPlaces(int limit) {
            this(OneByOne.NAMES, limit);
        }

        TwoPlaces(List<String> names, int limit) {
            rooms = new Rooms(names, limit);
        }

        public boolean move(String who, String to) {
            return rooms.move(who, to);
        }

        public String find(String who) {
            return rooms.find(who);
        }
    }

    /** The learner's rooms, with one place each. */
    public static final class OnePlace extends TwoPlaces {

        public OnePlace() {
            super(1);
        }
    }

    /** The learner's rooms, with twelve clients in blue. */
    public static final class Crowd extends TwoPlaces {

        public Crowd() {
            super(20);
            OneByOne.CROWD.forEach(client -> move(client, "blue"));
        }
    }

    /** The learner's rooms, for two servers. */
    public static final class TwoServers {

        private final TwoPlaces first = new TwoPlaces();
        private final TwoPlaces second = new TwoPlaces(List.of("BB", "Aa", "red", "blue"), 2);

        public boolean move(int server, String who, String to) {
            return (server == 1 ? first : second).move(who, to);
        }

        public String find(int server, String who) {
            return (server == 1 ? first : second).find(who);
        }
    }

    /** What is right with two places, for calls one after the other. */
    public static class OneByOne {

        static final List<String> NAMES = List.of("blue", "red", "Aa", "BB");

        static final List<String> CROWD = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> "client " + number)
                .toList();

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
            if (!NAMES.contains(to) || Collections.frequency(whereabouts.values(), to) >= limit) {
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

    /** What is right with twelve clients in blue. */
    public static final class CrowdOneByOne extends OneByOne {

        public CrowdOneByOne() {
            super(20);
            CROWD.forEach(client -> move(client, "blue"));
        }
    }

    /** What is right for two servers. */
    public static final class TwoOneByOne {

        private final OneByOne first = new OneByOne();
        private final OneByOne second = new OneByOne();

        public boolean move(int server, String who, String to) {
            return (server == 1 ? first : second).move(who, to);
        }

        public String find(int server, String who) {
            return (server == 1 ? first : second).find(who);
        }
    }
}
