// believes: a closed socket needs no more attention, and nor does its thread
// caught by: 6
// breaks: R10
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

public final class CleanStop implements AutoCloseable {

    private final ServerSocket listener;
    private final ClientHandler handler;
    private final Duration grace;
    private final Map<Thread, Socket> conversations = new ConcurrentHashMap<>();
    private final Thread acceptor = new Thread(this::accept, "acceptor");
    private Thread stopper; // guarded by this object's lock

    private CleanStop(ServerSocket listener, ClientHandler handler, Duration grace) {
        this.listener = listener;
        this.handler = handler;
        this.grace = grace;
    }

    public static CleanStop start(ClientHandler handler, Duration grace) throws IOException {
        ServerSocket listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        CleanStop server = new CleanStop(listener, handler, grace);
        server.acceptor.start();
        return server;
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept(); // waits for the next client
                conversations.values().removeIf(Socket::isClosed); // those are over
                Thread thread = new Thread(() -> talk(client));
                conversations.put(thread, client);
                try {
                    thread.start();
                } catch (Throwable e) {
                    conversations.remove(thread);
                    close(client);
                }
            } catch (IOException e) {
                // the listener is closed, or this client has gone
            }
        }
    }

    private void talk(Socket client) {
        try {
            handler.handle(client);
        } catch (Throwable e) {
            // ends only this conversation
        } finally {
            close(client);
        }
    }

    @Override
    public void close() {
        Thread waitFor;
        synchronized (this) {
            if (stopper == null) {
                long deadline = System.nanoTime() + grace.toNanos();
                stopper = new Thread(() -> stop(deadline), "stopper");
                stopper.start();
            }
            waitFor = stopper;
        }
        if (conversations.containsKey(Thread.currentThread())) {
            return;
        }
        try {
            waitFor.join(); // waits until the server has stopped
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(long deadline) {
        try {
            listener.close();
        } catch (IOException e) {
            // it is closed all the same
        }
        joinWithoutLimit(acceptor); // from now on there are no new conversations
        for (Thread thread : conversations.keySet()) {
            joinUntil(thread, deadline);
        }
        conversations.values().forEach(CleanStop::close);
        conversations.keySet().forEach(CleanStop::joinWithoutLimit);
    }

    private static void joinUntil(Thread thread, long deadline) {
        long left = deadline - System.nanoTime();
        while (thread.isAlive() && left > 0) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, left);
            } catch (InterruptedException e) {
                // nobody interrupts the stopping thread
            }
            left = deadline - System.nanoTime();
        }
    }

    private static void joinWithoutLimit(Thread thread) {
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // nobody interrupts the stopping thread
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // nothing more to do
        }
    }
}
