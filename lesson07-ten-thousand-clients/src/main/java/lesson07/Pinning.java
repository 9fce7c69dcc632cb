package lesson07;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Has as many virtual threads wait for a silent server as there are threads to carry them, and then starts one more. If
 * they wait inside {@code synchronized}, a JDK before 24 can't take them off their carriers: they are pinned.
 */
public final class Pinning {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    public static void main(String[] args) throws IOException, InterruptedException {
        int carriers = Runtime.getRuntime().availableProcessors(); // the JDK's default
        System.out.println(
                "JDK " + Runtime.version().feature() + ": " + carriers + " virtual threads wait for a silent server");
        System.out.println("outside synchronized: one more " + inWords(starts(carriers, Pinning::read)));
        System.out.println("inside synchronized:  one more " + inWords(starts(carriers, Pinning::readInside)));
    }

    private static String inWords(boolean starts) {
        return starts ? "starts at once" : "does not start within " + TIMEOUT.toSeconds() + " s";
    }

    /** Whether one more virtual thread starts while {@code count} of them wait in such a way. */
    static boolean starts(int count, Waiting waiting) throws IOException, InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        try (ServerSocket silent = new ServerSocket(0, count, InetAddress.getLoopbackAddress())) {
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Socket socket = new Socket(silent.getInetAddress(), silent.getLocalPort());
                CountDownLatch waits = new CountDownLatch(1);
                sockets.add(socket);
                threads.add(Thread.ofVirtual().start(() -> waiting.on(socket, waits)));
                waits.await(); // so that it has a carrier
            }
            threads.add(Thread.ofVirtual().start(started::countDown));
            boolean starts = started.await(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            for (Socket socket : sockets) {
                socket.close(); // ends the wait
            }
            for (Thread thread : threads) {
                thread.join();
            }
            return starts;
        }
    }

    interface Waiting {
        void on(Socket socket, CountDownLatch waits);
    }

    static void read(Socket socket, CountDownLatch waits) {
        waits.countDown();
        try {
            socket.getInputStream().read(); // blocks; a virtual thread gives its carrier back
        } catch (IOException e) { // the socket was closed
        }
    }

    static void readInside(Socket socket, CountDownLatch waits) {
        synchronized (socket) {
            read(socket, waits);
        }
    }
}
