package lesson05.exercise;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.function.Executable;
import peerkit.Background;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Task;

@ExerciseTest(id = "5.2", title = "pass a line on to everyone but its speaker", minutes = 40)
class RoomTest {

    private final Guest ann = new Guest("ann");
    private final Guest bob = new Guest("bob");
    private final Guest cat = new Guest("cat");
    private final Guest dan = new Guest("dan");

    @Task(number = 1, points = 1, against = "a line has been passed on when one member has heard it")
    void passes_a_line_on_to_all_others() {
        Room room = roomWith(ann, bob, cat);
        String line = Nonce.word();
        Check check = Check.when("ann, bob and cat are in the room, and ann says " + line)
                .means("everyone in the room hears once what somebody else says");

        room.say(ann, line);

        hears(check, bob, line);
        hears(check, cat, line);
    }

    @Task(number = 2, points = 1, against = "everyone in the room hears a line, so its speaker also does")
    void does_not_send_a_line_back_to_its_speaker() {
        Room room = roomWith(ann, bob);
        String line = Nonce.word();
        Check check = Check.when("ann and bob are in the room, and ann says " + line)
                .means("ann already sees on her screen what she types; if it is sent back to her, she sees it twice");

        room.say(ann, line);

        hears(check, ann);
    }

    @Task(number = 3, points = 1, against = "nobody joins a room twice")
    void keeps_a_member_once_however_often_it_joins() {
        Room room = roomWith(ann, bob, bob);
        String first = Nonce.word();
        String second = Nonce.word();
        Check twice = Check.when("ann and bob are in the room, bob has joined twice, and ann says " + first)
                .means("the room has kept bob twice, so he is sent everything twice");

        room.say(ann, first);

        hears(twice, bob, first);
        Check gone = Check.when("bob has joined twice, then left once, and ann says " + second)
                .means("one leave must remove bob, however often he has joined");
        room.leave(bob);
        room.say(ann, second);
        hears(gone, bob, first);
    }

    @Task(number = 4, points = 1, against = "send always works")
    void carries_on_when_one_member_is_broken() {
        Room room = roomWith(ann, bob, cat, dan);
        String line = Nonce.word();
        breakDown(bob);
        breakDown(dan);
        Check check = Check.when(
                        "ann, bob, cat and dan are in the room; send throws for bob and for dan; ann says " + line)
                .means("the exception from one broken member ended the whole loop, so others missed the line");

        RuntimeException thrown = null;
        try {
            room.say(ann, line);
        } catch (RuntimeException e) {
            thrown = e;
        }

        hears(check, cat, line);
        check.means("it isn't ann's fault that a member is broken: her call of say must not fail")
                .holds(thrown == null, "say returns", "say threw " + thrown);
    }

    @Task(
            number = 5,
            points = 1,
            against = "nobody leaves while I loop over the members, because I hold the lock",
            hangs = "a member that leaves inside send waits for a lock that its own thread already holds: say took it"
                    + " in another mode, or it is a lock that a thread can't take twice")
    void lets_members_leave_inside_send() {
        Room room = roomWith(ann, bob, cat, dan);
        String first = Nonce.word();
        String second = Nonce.word();
        for (Guest guest : List.of(bob, cat, dan)) {
            guest.whenSent(() -> room.leave(guest));
        }
        Check walk = Check.when("ann says " + first + "; bob, cat and dan each leave inside send")
                .means("a member that left changed the collection that say was looping over: such a loop throws an"
                        + " exception, or skips the next member. A lock doesn't prevent that, because it is the same"
                        + " thread");

        try {
            room.say(ann, first);
        } catch (RuntimeException e) {
            throw walk.failure("say returns", "say threw " + e);
        }

        hears(walk, bob, first);
        hears(walk, cat, first);
        hears(walk, dan, first);
        Check gone = Check.when("bob, cat and dan have left inside send, and ann says " + second)
                .means("a member that left inside send is still in the room");
        room.say(ann, second);
        hears(gone, bob, first);
        hears(gone, cat, first);
        hears(gone, dan, first);
    }

    @Task(number = 6, points = 1, against = "each method of the collection is safe, so a loop over it is also safe")
    void lets_a_newcomer_in_while_a_line_is_being_passed_on() throws Exception {
        Room room = roomWith(ann, bob, cat);
        String first = Nonce.word();
        String second = Nonce.word();
        var joining = atTheFirstLine("dan joins", () -> room.join(dan), bob, cat);
        Check walk = Check.when("ann says " + first + "; it has reached bob or cat, but not both, when dan joins")
                .means("dan's thread changed the members while another thread was looping over them");

        try {
            room.say(ann, first); // dan may hear this one or not
        } catch (RuntimeException e) {
            throw walk.failure("say returns", "say threw " + e);
        }
        joining.get().await();

        hears(walk, bob, first);
        hears(walk, cat, first);
        Check in = Check.when("dan has joined while a line was being passed on; ann says the next one, " + second)
                .means("dan's join has returned, so he is in the room, but the room has lost him");
        room.say(ann, second);
        List<String> heard = dan.heard();
        in.holds(heard.contains(second), "dan hears " + second, "dan heard " + heard);
    }

    @Task(number = 7, points = 2, against = "a line goes to those who were in the room when it was spoken")
    void sends_nothing_to_a_member_that_has_left() throws Exception {
        Room room = roomWith(ann, bob, cat);
        AtomicInteger heardBefore = new AtomicInteger();
        AtomicReference<Guest> gone = new AtomicReference<>();
        var leaving = atTheFirstLine(
                "a member leaves",
                () -> {
                    gone.set(bob.heard().isEmpty() ? bob : cat); // the one whom the line has not reached yet
                    room.leave(gone.get());
                    heardBefore.set(gone.get().heard().size());
                },
                bob,
                cat);
        Check check = Check.when("ann speaks; when the line has reached one of bob and cat, the other one leaves")
                .means("the room read the list of members before that member left, and sent the line afterwards, to a"
                        + " queue that may be gone by then. While a line is being passed on, from the first member to"
                        + " the last, leave has to wait");

        room.say(ann, Nonce.word());
        leaving.get().await();
        room.say(ann, Nonce.word());

        int heardAfter = gone.get().heard().size() - heardBefore.get();
        check.holds(
                heardAfter == 0,
                "a member that leaves is sent nothing after leave has returned",
                heardAfter + (heardAfter == 1 ? " line was" : " lines were") + " sent after leave had returned");
    }

    @Task(
            number = 8,
            points = 2,
            against = "lines are spoken one after the other, so they are heard one after the other")
    void lets_everybody_hear_the_lines_in_the_same_order() throws Exception {
        Room room = roomWith(ann, bob, cat, dan);
        String first = Nonce.word();
        String second = Nonce.word();
        var speaking = atTheFirstLine("dan speaks", () -> room.say(dan, second), bob, cat);
        Check check = Check.when(
                        "ann says " + first + "; it has reached bob or cat, but not both, when dan says " + second)
                .means("everybody must hear a line, even if it is spoken while another one is being passed on");

        room.say(ann, first);
        speaking.get().await();

        for (Guest guest : List.of(bob, cat)) {
            List<String> heard = guest.heard();
            check.holds(
                    heard.size() == 2 && heard.containsAll(List.of(first, second)),
                    guest + " hears both lines, once each",
                    guest + " heard " + heard);
        }
        check.means("the second line overtook the first one on its way: bob and cat saw two different conversations. A"
                        + " line must have reached everyone before the next one starts")
                .holds(
                        bob.heard().equals(cat.heard()),
                        "bob and cat hear the lines in the same order",
                        "bob heard " + bob.heard() + ", cat heard " + cat.heard());
    }

    private static Room roomWith(Guest... guests) {
        Room room = new Room();
        for (Guest guest : guests) {
            room.join(guest);
        }
        return room;
    }

    private static void hears(Check check, Guest guest, String... lines) {
        List<String> expected = List.of(lines);
        List<String> heard = guest.heard();
        check.holds(
                heard.equals(expected),
                expected.isEmpty() ? guest + " hears nothing" : guest + " hears " + expected,
                heard.isEmpty() ? guest + " heard nothing" : guest + " heard " + heard);
    }

    private static void breakDown(Guest guest) {
        guest.whenSent(() -> {
            throw new IllegalStateException(guest + " is broken");
        });
    }

    /** In the middle of the first line, when one of these guests has heard it, another thread gets a turn. */
    private static AtomicReference<Background<Void>> atTheFirstLine(String name, Executable work, Guest... guests) {
        AtomicBoolean begun = new AtomicBoolean();
        AtomicReference<Background<Void>> turn = new AtomicReference<>();
        for (Guest guest : guests) {
            guest.whenSent(() -> {
                if (begun.compareAndSet(false, true)) {
                    turn.set(Turn.of(name, work));
                }
            });
        }
        return turn;
    }
}
