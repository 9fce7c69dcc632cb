package lesson07;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Step 2: a virtual thread for each client. While it waits, its stack is an object in the heap, and it occupies no
 * thread of the operating system.
 *
 * <p>New since {@link Step1PlatformThreads}: {@code Thread.ofVirtual()} instead of {@code Thread.ofPlatform()}.
 *
 * <p>Try it: as step 1. The code still reads as if there were only one client, and a slow one still holds up nobody.
 *
 * <p>What breaks it: waiting inside {@code synchronized} before JDK 24, as {@link Pinning} shows. And each client still
 * has a stack. {@link Step3Selector} keeps only what it needs to know of a client.
 */
public final class Step2VirtualThreads {

    public static void main(String[] args) throws IOException {
        ServerSocket listener = new ServerSocket(1234, 4096, InetAddress.getLoopbackAddress());
        System.out.println("Waiting for connections, listening on " + listener.getLocalSocketAddress());
        serve(listener, Answers::slowOrHello);
    }

    // @start region=serve
    public static void serve(ServerSocket listener, Answers answers) throws IOException {
        while (true) {
            Socket client = listener.accept(); // blocks until a client connects
            Thread.ofVirtual().start(() -> Step1PlatformThreads.talk(client, answers));
        }
    }
    // @end
}
