// believes: while execute() is running, the next client can already be accepted, which saves time
// caught by: 4, 9
// breaks: R4
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;

public final class ThreadPerClient implements AutoCloseable {

    private final ServerSocket listener;
    private final Executor executor;
    private final ClientHandler handler;
    private final SynchronousQueue<Socket> accepted = new SynchronousQueue<>();
    private final Thread acceptor = new Thread(this::acceptClients);
    private final Thread dispatcher = new Thread(this::handOverClients);

    private ThreadPerClient(ServerSocket listener, Executor executor, ClientHandler handler) {
        this.listener = listener;
        this.executor = executor;
        this.handler = handler;
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ThreadPerClient server = new ThreadPerClient(listener, executor, handler);
        server.acceptor.start();
        server.dispatcher.start();
        return server;
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void acceptClients() {
        try {
            while (!listener.isClosed()) {
                try {
                    accepted.put(listener.accept());
                } catch (IOException e) {
                    if (!listener.isClosed()) {
                        System.err.println("accept failed: " + e.getMessage());
                    }
                }
            }
            accepted.put(new Socket()); // the last one, which has no client
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOverClients() {
        try {
            Socket client = accepted.take();
            while (client.isBound()) {
                handOver(client);
                client = accepted.take();
            }
        } catch (InterruptedException | IOException e) {
            System.err.println("can't hand over: " + e);
        }
    }

    private void handOver(Socket client) throws IOException {
        try {
            executor.execute(() -> serve(client));
        } catch (RejectedExecutionException e) {
            client.close();
        }
    }

    private void serve(Socket client) {
        try (client) {
            handler.handle(client);
        } catch (IOException | RuntimeException e) {
            System.err.println("conversation ended: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
