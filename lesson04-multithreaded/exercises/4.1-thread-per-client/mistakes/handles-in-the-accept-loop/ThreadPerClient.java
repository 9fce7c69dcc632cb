// believes: the server already has its own thread, which can talk to the clients; the executor is for later
// caught by: 2, 3, 7
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;

public final class ThreadPerClient implements AutoCloseable {

    private final ServerSocket serverSocket;
    private final ClientHandler handler;
    private final Thread thread;

    private ThreadPerClient(ServerSocket serverSocket, ClientHandler handler) {
        this.serverSocket = serverSocket;
        this.handler = handler;
        this.thread = new Thread(this::run);
    }

    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ServerSocket serverSocket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ThreadPerClient server = new ThreadPerClient(serverSocket, handler);
        server.thread.start();
        return server;
    }

    private void run() {
        while (!serverSocket.isClosed()) {
            Socket client;
            try {
                client = serverSocket.accept();
            } catch (IOException e) {
                continue;
            }
            try (client) {
                handler.handle(client);
            } catch (Exception e) {
                System.out.println("Error with client: " + e.getMessage());
            }
        }
    }

    public int port() {
        return serverSocket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        serverSocket.close();
    }
}
