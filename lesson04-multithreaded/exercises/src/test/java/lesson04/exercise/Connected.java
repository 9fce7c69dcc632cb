package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import peerkit.TcpPeer;

/** A connected client, and the server's socket for it, which a handler gets. */
record Connected(TcpPeer client, Socket socket) implements AutoCloseable {

    static Connected named(String name) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TcpPeer client = TcpPeer.connect(name, listener.getLocalPort());
            return new Connected(client, listener.accept());
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        socket.close();
    }
}
