package lesson03.exercise;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

public final class UdpEcho implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(UdpEcho.class.getName());

    private final AtomicBoolean open = new AtomicBoolean(true);
    private final DatagramSocket socket;

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
        while (open.get()) {
            try {
                socket.setSoTimeout(100); // milliseconds: how often it checks whether it is still open
                DatagramPacket in = new DatagramPacket(new byte[65_507], 65_507);
                socket.receive(in);
                byte[] data = Arrays.copyOf(in.getData(), in.getLength());
                DatagramPacket out = new DatagramPacket(data, data.length, in.getAddress(), in.getPort());
                socket.send(out);
            } catch (SocketTimeoutException e) {
                // nobody has sent anything for a while
            } catch (IOException e) {
                if (open.get()) {
                    LOG.log(System.Logger.Level.DEBUG, "not answered", e);
                }
            }
        }
    }

    @Override
    public void close() {
        open.set(false);
        socket.close();
    }
}
