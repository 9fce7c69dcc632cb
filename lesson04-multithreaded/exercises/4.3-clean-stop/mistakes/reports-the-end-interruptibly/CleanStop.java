// believes: put never waits in a queue without a bound, so an interrupt makes no difference to it
// caught by: 3
// breaks: R7
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

public final class CleanStop implements AutoCloseable {

    private final ServerSocket listener;
    private final ClientHandler handler;
    private final Duration grace;
    private final Map<Thread, Socket> conversations = new ConcurrentHashMap<>();
    private final BlockingQueue<Thread> ended = new LinkedBlockingQueue<>();
    private final Thread acceptor = new Thread(this::acceptClients, "acceptor");
    private Thread stopper;

    private CleanStop(ServerSocket listener, ClientHandler handler, Duration grace) {
        this.listener = listener;
        this.handler = handler;
        this.grace = grace;
    }

    public static CleanStop start(ClientHandler handler, Duration grace) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        CleanStop server = new CleanStop(listener, handler, grace);
        server.acceptor.start();
        return server;
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void acceptClients() {
        while (true) {
            Socket client;
            try {
                client = listener.accept();
            } catch (IOException e) {
                return; // closed
            }
            ended.clear(); // only stop() is interested, and it comes after the last client
            Thread thread = new Thread(() -> converse(client), "client");
            conversations.put(thread, client);
            thread.start();
        }
    }

    private void converse(Socket client) {
        try {
            handler.handle(client);
        } catch (Throwable t) {
            // ends only this conversation
        } finally {
            closeQuietly(client);
            report();
        }
    }

    private void report() {
        conversations.remove(Thread.currentThread());
        try {
            ended.put(Thread.currentThread());
        } catch (InterruptedException e) { // can't happen: the queue has no bound, put never waits
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        Thread stopping;
        synchronized (this) {
            if (stopper == null) {
                long deadline = System.nanoTime() + grace.toNanos();
                closeQuietly(listener);
                stopper = new Thread(() -> stop(deadline), "stopper");
                stopper.start();
            }
            stopping = stopper;
        }
        if (conversations.containsKey(Thread.currentThread())) {
            return;
        }
        try {
            stopping.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(long deadline) {
        try {
            acceptor.join();
            while (!conversations.isEmpty()) {
                if (ended.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS) == null) {
                    break; // the grace time is over
                }
            }
            conversations.values().forEach(CleanStop::closeQuietly);
            while (!conversations.isEmpty()) {
                ended.take();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // nothing left to do
        }
    }
}
