package lesson05;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.function.BiConsumer;

/**
 * Step 1: what one client says, the server sends to all the others. It keeps a list of them.
 *
 * <p>Try it: run this class, then {@code nc 127.0.0.1 8000} in three terminals, and type in each.
 *
 * <p>What breaks it: someone joins while a line goes out. One thread walks over the list, another one changes it, and
 * a {@link java.util.ConcurrentModificationException} ends the speaker's thread. In {@link Step2Lock} they take turns.
 */
public final class Step1Broadcast {

    private final List<Member> members = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        serve(new ServerSocket(8000, 50, InetAddress.getLoopbackAddress()), new Step1Broadcast()::talk);
    }

    static void serve(ServerSocket listener, BiConsumer<Socket, Member> talk) throws IOException {
        System.out.println("Chat server is waiting for clients, listening on " + listener.getLocalSocketAddress());
        while (true) {
            Socket client = listener.accept(); // blocks until a client connects
            PrintStream out = new PrintStream(client.getOutputStream(), true, StandardCharsets.UTF_8);
            Member member = line -> out.print(line + "\n"); // sends a line; blocks while the buffers are full
            new Thread(() -> talk.accept(client, member)).start();
        }
    }

    public void talk(Socket client, Member member) {
        try (Scanner lines = new Scanner(client.getInputStream(), StandardCharsets.UTF_8)) {
            members.add(member);
            member.send("Welcome to this chatroom!");
            while (lines.hasNextLine()) { // blocks until a whole line is there; false: the client is done, or gone
                say(member, lines.nextLine());
            }
        } catch (IOException e) { // the client has gone already
        } finally {
            members.remove(member);
        }
    }

    private void say(Member speaker, String line) {
        for (Member member : members) {
            if (member != speaker) {
                member.send(line);
            }
        }
    }
}
