package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A room that writes to its members itself, as the first idea goes. The lock is right, and still one member who never
 * reads stops everybody: when the buffers on the way to it are full, the write to it blocks, with the lock held. From
 * then on nobody hears a word, nobody can speak, join or leave, and no exception tells anyone. {@link Room} puts the
 * lines into outboxes instead; {@link FreezeDemo} shows the freeze.
 */
final class RoomThatWaits {

    private final Map<String, Socket> members = new LinkedHashMap<>(); // by name; guarded by this

    /** Lets the member in; false if the name is taken. */
    synchronized boolean join(String name, Socket socket) {
        return members.putIfAbsent(name, socket) == null;
    }

    /** Passes a line on to all members but its speaker; a member whose connection is broken is taken out. */
    synchronized void say(String speaker, String text) {
        byte[] line = ("[" + speaker + "] " + text + "\n").getBytes(UTF_8);
        members.entrySet()
                .removeIf(member -> !member.getKey().equals(speaker) && !hasBeenSent(member.getValue(), line));
    }

    // @start region=write
    private static boolean hasBeenSent(Socket member, byte[] line) {
        try {
            member.getOutputStream().write(line); // blocks while the member does not read: and all wait for the lock
            return true;
        } catch (IOException e) {
            return false;
        }
    }
    // @end
}
