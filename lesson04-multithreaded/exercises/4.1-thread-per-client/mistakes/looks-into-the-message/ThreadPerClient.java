// believes: every exception has a message
// caught by: 6
// breaks: R7
package lesson04.exercise;

import java.io.*;
import java.net.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public final class ThreadPerClient implements AutoCloseable {

    private final ServerSocket listener;
    private final Executor executor;
    private final ClientHandler handler;

    private ThreadPerClient(ServerSocket listener, Executor executor, ClientHandler handler) {
        this.listener = listener;
        this.executor = executor;
        this.handler = handler;
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ServerSocket listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        ThreadPerClient server = new ThreadPerClient(listener, executor, handler);
        new Thread(server::acceptAll, "acceptor").start();
        return server;
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            Socket client;
            try {
                client = listener.accept();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    System.err.println("accept: " + e);
                }
                continue;
            }
            try {
                executor.execute(() -> serve(client));
            } catch (RejectedExecutionException e) {
                quietly(client);
            }
        }
    }

    private void serve(Socket client) {
        try {
            handler.handle(client);
        } catch (IOException | RuntimeException e) {
            if (!e.getMessage().contains("Connection reset")) { // that one is normal
                System.err.println("handler: " + e);
            }
        } finally {
            quietly(client);
        }
    }

    private static void quietly(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            System.err.println("close: " + e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
