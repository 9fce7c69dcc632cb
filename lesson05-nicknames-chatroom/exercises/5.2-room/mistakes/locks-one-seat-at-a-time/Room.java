// believes: a member may leave while the line is sent to the others, as long as it is not being sent to this one
// caught by: 8
// breaks: R11
package lesson05.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One lock for speaking, and one for each seat: so a member can leave while a line is sent to the others. */
public final class Room {

    private static final class Seat {
        final Member member;
        boolean left; // guarded by this seat

        Seat(Member member) {
            this.member = member;
        }
    }

    private final Object speaking = new Object();
    private final Map<Member, Seat> seats = new LinkedHashMap<>(); // guarded by itself

    public Room() {}

    public void join(Member member) {
        synchronized (seats) {
            seats.computeIfAbsent(member, Seat::new);
        }
    }

    public void leave(Member member) {
        Seat seat;
        synchronized (seats) {
            seat = seats.get(member);
        }
        if (seat == null) {
            return;
        }
        synchronized (seat) { // waits while a line is being sent to this member
            seat.left = true;
        }
        synchronized (seats) {
            seats.remove(member, seat);
        }
    }

    public void say(Member from, String line) {
        synchronized (speaking) {
            List<Seat> now;
            synchronized (seats) {
                now = new ArrayList<>(seats.values());
            }
            for (Seat seat : now) {
                if (seat.member == from) {
                    continue;
                }
                synchronized (seat) {
                    if (!seat.left) {
                        send(seat.member, line);
                    }
                }
            }
        }
    }

    private static void send(Member member, String line) {
        try {
            member.send(line);
        } catch (RuntimeException e) {
            // broken: the others still hear it
        }
    }
}
