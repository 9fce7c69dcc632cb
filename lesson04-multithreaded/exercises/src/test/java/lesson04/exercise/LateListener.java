package lesson04.exercise;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;

/** A listener whose {@code accept()} returns a client only after the test has done something. */
final class LateListener extends ServerSocket {

    private final ServerSocket real;
    private final Runnable whenAccepted;

    private LateListener(ServerSocket real, Runnable whenAccepted) throws IOException {
        this.real = real;
        this.whenAccepted = whenAccepted;
    }

    /** If a field of this server has a listener: from its next {@code accept()} on, the server uses a late one. */
    static void in(Object server, Runnable whenAccepted) throws Exception {
        for (Field field : server.getClass().getDeclaredFields()) {
            if (field.getType() == ServerSocket.class) {
                field.setAccessible(true);
                ServerSocket real = (ServerSocket) field.get(server);
                if (real != null && real.getChannel() == null) { // or else the channel accepts
                    field.set(server, new LateListener(real, whenAccepted));
                }
            }
        }
    }

    @Override
    public Socket accept() throws IOException {
        Socket client = real.accept();
        whenAccepted.run();
        return client;
    }

    @Override
    public void close() throws IOException {
        real.close();
        super.close();
    }

    @Override
    public boolean isClosed() {
        return real.isClosed();
    }

    @Override
    public boolean isBound() {
        return real.isBound();
    }

    @Override
    public InetAddress getInetAddress() {
        return real.getInetAddress();
    }

    @Override
    public int getLocalPort() {
        return real.getLocalPort();
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return real.getLocalSocketAddress();
    }
}
