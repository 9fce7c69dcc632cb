package lesson05;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/**
 * Step 2: one lock around the list. While a line goes out, nobody joins or leaves, and nobody else speaks.
 *
 * <p>New since {@link Step1Broadcast}: {@code synchronized}, wherever the list is used.
 *
 * <p>Try it: {@code nc 127.0.0.1 8000} in two terminals. Press Ctrl-Z in one of them: it no longer reads. In a third,
 * run {@code while sleep 0.001; do printf '%09999d\n' 0; done | nc 127.0.0.1 8000}.
 *
 * <p>What breaks it: one client that never reads. Once the buffers on the way to it are full, {@code send} blocks, with
 * the lock held, and the whole room is frozen. {@link Step3Outbox} sends without the lock.
 */
public final class Step2Lock {

    private final List<Member> members = new ArrayList<>(); // guarded by this

    public static void main(String[] args) throws IOException {
        Step1Broadcast.serve(new ServerSocket(8000, 50, InetAddress.getLoopbackAddress()), new Step2Lock()::talk);
    }

    // @start region=step
    public void talk(Socket client, Member member) {
        try (Scanner lines = new Scanner(client.getInputStream(), StandardCharsets.UTF_8)) {
            synchronized (this) { // blocks while another thread holds the lock
                members.add(member);
            }
            member.send("Welcome to this chatroom!");
            while (lines.hasNextLine()) { // blocks until a whole line is there; false: the client is done, or gone
                say(member, lines.nextLine());
            }
        } catch (IOException e) { // the client has gone already
        } finally {
            synchronized (this) {
                members.remove(member);
            }
        }
    }

    private synchronized void say(Member speaker, String line) {
        for (Member member : members) {
            if (member != speaker) {
                member.send(line);
            }
        }
    }
    // @end
}
