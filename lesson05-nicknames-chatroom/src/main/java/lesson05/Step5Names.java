package lesson05;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Scanner;

/**
 * Step 5: a member's first line is a nickname. The server puts it before each later line.
 *
 * <p>New since {@link Step2Lock}: a name is given only once. Checking and giving it are one step, under one lock.
 *
 * <p>Try it: {@code nc 127.0.0.1 8000} in two terminals. Type the same name in both.
 *
 * <p>What breaks it: {@code Alice}, next to an {@code alice}. {@link ChatServer} has rules for names.
 */
public final class Step5Names {

    private final Map<Member, String> names = new LinkedHashMap<>(); // of those who have one; guarded by this

    public static void main(String[] args) throws IOException {
        var server = new Step4Bounded(new Step5Names()::talk, System.out);
        Step1Broadcast.serve(new ServerSocket(8000, 50, InetAddress.getLoopbackAddress()), server::talk);
    }

    // @start region=step
    public void talk(Socket client, Member member) {
        try (Scanner lines = new Scanner(client.getInputStream(), StandardCharsets.UTF_8)) {
            member.send("Welcome to this chatroom! Send your nickname as the first line.");
            while (lines.hasNextLine()) { // blocks until a whole line is there; false: the client is done, or gone
                receive(member, lines.nextLine());
            }
        } catch (IOException e) { // the client has gone already
        } finally {
            synchronized (this) {
                names.remove(member);
            }
        }
    }

    private synchronized void receive(Member speaker, String line) {
        if (names.containsKey(speaker)) {
            for (Member other : names.keySet()) {
                if (other != speaker) {
                    other.send("[" + names.get(speaker) + "] " + line);
                }
            }
        } else if (names.containsValue(line)) {
            speaker.send("That name is taken. Send another one.");
        } else {
            names.put(speaker, line);
            speaker.send("Welcome, " + line + "!");
        }
    }
    // @end
}
