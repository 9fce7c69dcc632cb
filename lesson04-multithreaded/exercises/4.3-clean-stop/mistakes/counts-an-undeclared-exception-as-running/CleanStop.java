// believes: a catch for each exception that the compiler knows of is as good as a finally
// caught by: 3
// breaks: R7
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class CleanStop implements AutoCloseable {

    private final ServerSocket listener;
    private final ClientHandler handler;
    private final Duration grace;
    private final Map<Thread, Socket> conversations = new ConcurrentHashMap<>();
    private final Thread acceptor = new Thread(this::accept, "acceptor");
    private final Object lock = new Object();
    private int running; // guarded by lock
    private Thread stopper; // guarded by lock

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
                conversations.keySet().removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
                Thread thread = new Thread(() -> talk(client));
                conversations.put(thread, client);
                synchronized (lock) {
                    running++;
                }
                try {
                    thread.start();
                } catch (Throwable e) {
                    conversations.remove(thread);
                    close(client);
                    ended();
                }
            } catch (IOException e) {
                // the listener is closed, or this client has gone
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            handler.handle(client);
        } catch (IOException | RuntimeException | Error e) {
            // ends only this conversation
        }
        ended();
    }

    private void ended() {
        synchronized (lock) {
            running--;
            lock.notifyAll();
        }
    }

    @Override
    public void close() {
        Thread waitFor;
        synchronized (lock) {
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
        join(acceptor); // from now on there are no new conversations
        synchronized (lock) {
            long left = deadline - System.nanoTime();
            while (running > 0 && left > 0) {
                try {
                    lock.wait(left / 1_000_000, (int) (left % 1_000_000));
                } catch (InterruptedException e) {
                    // nobody interrupts the stopping thread
                }
                left = deadline - System.nanoTime();
            }
        }
        conversations.values().forEach(CleanStop::close);
        conversations.keySet().forEach(CleanStop::join);
    }

    private static void join(Thread thread) {
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
