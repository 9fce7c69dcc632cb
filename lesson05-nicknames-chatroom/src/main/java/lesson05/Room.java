package lesson05;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who is in, and what they get to hear. This is the state that all clients share, and one lock, the room itself, guards
 * it: each method does its whole work in one piece, as if there were one thread only. So a name is given to one client,
 * a newcomer is on everybody's list or announced to them but never both or neither, and all hear the same order.
 *
 * <p>One lock for all is right as long as nobody waits while holding it: a method here puts lines into outboxes, which
 * takes no time, and writes to no socket. {@link RoomThatWaits} shows what happens otherwise.
 */
public final class Room {

    private record Member(Nickname name, Outbox outbox) {}

    private final Map<String, Member> members = new LinkedHashMap<>(); // by the name's key; guarded by this

    // @start region=join
    /** Lets the client in: tells it who is there, and those who are there of it. False if its name is taken. */
    synchronized boolean join(Nickname name, Outbox outbox) {
        if (members.containsKey(name.key())) {
            return false;
        }
        outbox.put("* The room contains: "
                + members.values().stream().map(member -> member.name().text()).collect(Collectors.joining(", ")));
        tellAll("* " + name + " has entered the room");
        members.put(name.key(), new Member(name, outbox));
        return true;
    }
    // @end

    /** Passes a line on to all members but its speaker; returns the outboxes that are crowded now, most often none. */
    synchronized List<Outbox> say(Nickname speaker, String text) {
        List<Outbox> crowded = new ArrayList<>();
        for (Member member : members.values()) {
            if (!member.name().equals(speaker)) {
                member.outbox().put("[" + speaker + "] " + text);
                if (member.outbox().isCrowded()) {
                    crowded.add(member.outbox());
                }
            }
        }
        return crowded;
    }

    /** Takes a member out, which frees its name, and tells the others. */
    synchronized void leave(Nickname name) {
        if (members.remove(name.key()) != null) { // null: the room was emptied before
            tellAll("* " + name + " has left the room");
        }
    }

    /** Tells all members what the operator says. */
    synchronized void announce(String text) {
        tellAll("[server] " + text);
    }

    /** Tells one member, written in capital letters or small ones, what the operator says; false if there is none. */
    synchronized boolean whisper(String name, String text) {
        Member member = members.get(Nickname.key(name));
        if (member == null) {
            return false;
        }
        member.outbox().put("[server] " + text);
        return true;
    }

    /** Takes all members out, and tells nobody: the server is closing. */
    synchronized void empty() {
        members.clear();
    }

    /** Called with the lock held. */
    private void tellAll(String line) {
        for (Member member : members.values()) {
            member.outbox().put(line); // may hang up on the member; it is then its own reader that has it leave
        }
    }
}
