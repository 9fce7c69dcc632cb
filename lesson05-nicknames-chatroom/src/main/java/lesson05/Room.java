package lesson05;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who is in the room, and what they are told. All clients share this state, and one lock, the room itself, guards it:
 * to every other thread, each {@code synchronized} method is a single step. So a name goes to one client only, a
 * newcomer is either on your list or announced to you, and everyone hears the lines in the same order.
 *
 * <p>One lock for everyone works as long as nobody blocks while holding it. These methods put lines into outboxes, and
 * never write to a socket.
 */
public final class Room {

    private record Guest(Nickname name, Outbox outbox) {}

    private final Map<String, Guest> guests = new LinkedHashMap<>(); // by the name's key; guarded by this

    // @start region=join
    /** Lets the client in, unless its name is taken: then it returns false. */
    synchronized boolean join(Nickname name, Outbox outbox) {
        if (guests.containsKey(name.key())) {
            return false;
        }
        outbox.put(listFor(name));
        tellAll("* " + name + " has entered the room");
        guests.put(name.key(), new Guest(name, outbox));
        return true;
    }
    // @end

    /** Tells one guest, whose outbox this is, who else is there. */
    synchronized void tellWho(Nickname name, Outbox outbox) {
        outbox.put(listFor(name));
    }

    /** Passes a line on to everyone but its speaker. */
    synchronized void say(Nickname speaker, String text) {
        for (Guest guest : guests.values()) {
            if (!guest.name().equals(speaker)) {
                guest.outbox().put("[" + speaker + "] " + text);
            }
        }
    }

    /** Slows down a speaker whose lines come faster than they can be sent to the others. Blocks without the lock. */
    void awaitWriters() throws InterruptedException {
        List<Outbox> outboxes;
        synchronized (this) {
            outboxes = guests.values().stream()
                    .map(Guest::outbox)
                    .filter(Outbox::isCrowded) // one that fills up later costs this speaker nothing
                    .toList();
        }
        for (Outbox outbox : outboxes) {
            outbox.awaitWriter();
        }
    }

    /** Takes a guest out, which frees the name, and tells the others. */
    synchronized void leave(Nickname name) {
        if (guests.remove(name.key()) != null) { // null: the room was emptied before
            tellAll("* " + name + " has left the room");
        }
    }

    /** Tells everyone what the operator says. */
    synchronized void announce(String text) {
        tellAll("[server] " + text);
    }

    /** Tells one guest what the operator says; false if nobody has that name, in capital letters or small ones. */
    synchronized boolean whisper(String name, String text) {
        Guest guest = guests.get(Nickname.key(name));
        if (guest == null) {
            return false;
        }
        guest.outbox().put("[server] " + text);
        return true;
    }

    /** Takes everyone out, and tells nobody: the server is closing. */
    synchronized void empty() {
        guests.clear();
    }

    /** Called with the lock held. */
    private String listFor(Nickname name) {
        return "* The room contains: "
                + guests.values().stream()
                        .map(Guest::name)
                        .filter(other -> !other.equals(name))
                        .map(Nickname::text)
                        .collect(Collectors.joining(", "));
    }

    /** Called with the lock held. */
    private void tellAll(String line) {
        for (Guest guest : guests.values()) {
            guest.outbox().put(line); // may disconnect the guest; then its own reader calls leave()
        }
    }
}
