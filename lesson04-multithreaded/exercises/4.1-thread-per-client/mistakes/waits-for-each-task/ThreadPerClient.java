// believes: you have to call get() to see a task's exception: a Future is made for that
// caught by: 2, 3
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

public final class ThreadPerClient implements AutoCloseable {

    private final ServerSocket listener;
    private final Executor executor;
    private final ClientHandler handler;
    private final Thread acceptor;

    private ThreadPerClient(Executor executor, ClientHandler handler) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.executor = executor;
        this.handler = handler;
        this.acceptor = new Thread(this::acceptAll, "acceptor");
        this.acceptor.setDaemon(true);
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ThreadPerClient server = new ThreadPerClient(executor, handler);
        server.acceptor.start();
        return server;
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                FutureTask<Void> task = new FutureTask<>(() -> {
                    handler.handle(client);
                    return null;
                });
                executor.execute(task);
                task.get();
            } catch (ExecutionException e) {
                System.err.println("handler failed: " + e.getCause());
            } catch (RejectedExecutionException e) {
                System.err.println("no thread for this client");
            } catch (IOException e) {
                // the listener was closed
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        acceptor.interrupt();
    }
}
