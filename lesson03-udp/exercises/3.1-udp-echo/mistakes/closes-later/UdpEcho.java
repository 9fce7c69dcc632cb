// believes: it is enough if the socket is closed a moment after close()
// caught by: 8
// breaks: R13
package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;

public final class UdpEcho implements AutoCloseable {

    private final DatagramSocket socket;
    private volatile boolean isServing;
    private volatile boolean closed;

    public UdpEcho(DatagramSocket socket) {
        this.socket = socket;
    }

    public static UdpEcho bind(int port) throws IOException {
        return new UdpEcho(new DatagramSocket(port, InetAddress.getLoopbackAddress()));
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void serve() {
        isServing = true;
        byte[] buffer = new byte[65507];
        while (!closed) {
            try {
                socket.setSoTimeout(100); // looks at closed ten times a second
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                socket.send(packet);
            } catch (SocketTimeoutException e) {
                // nothing has arrived
            } catch (IOException e) {
                if (!closed) {
                    System.err.println("Error: " + e.getMessage());
                }
            }
        }
        socket.close();
    }

    @Override
    public void close() {
        closed = true;
        if (!isServing) {
            socket.close();
        }
    }
}
