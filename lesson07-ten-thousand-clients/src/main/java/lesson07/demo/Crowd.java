package lesson07.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Clients that connect, read their welcome, and say nothing. */
final class Crowd implements AutoCloseable {

    private final List<Socket> sockets = new ArrayList<>();

    Crowd(int count, int port) throws IOException {
        try {
            for (int i = 0; i < count; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                sockets.add(socket);
                socket.getInputStream().readNBytes("Welcome to the server\n".length());
            }
        } catch (IOException e) {
            close();
            throw new IOException("Only " + sockets.size() + " of " + count + " clients: " + e.getMessage(), e);
        }
    }

    int size() {
        return sockets.size();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
