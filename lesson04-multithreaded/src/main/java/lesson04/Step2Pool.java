package lesson04;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Step 2: the threads come from a pool, so there are never more than {@value #THREADS}.
 *
 * <p>New since {@link Step1ThreadPerClient}: {@code pool.execute} instead of {@code new Thread}. An
 * {@link ExecutorService} takes a task and finds it a thread; when all are busy, the task waits in the pool's queue.
 *
 * <p>Try it: connect three times with {@code nc 127.0.0.1 1233}. The third client is connected, and gets no welcome
 * until one of the others leaves.
 *
 * <p>What breaks it: two silent clients. They hold both threads, and everyone after them starves, even though the
 * machine has nothing to do. {@link Step3AtMost} turns the third client away instead of making it wait.
 */
public final class Step2Pool {

    private static final int THREADS = 2;

    public static void main(String[] args) throws IOException {
        serve(Step1ThreadPerClient.listen());
    }

    // @start region=serve
    static void serve(ServerSocket listener) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        while (true) {
            Socket client = listener.accept();
            System.out.println("Connected to: " + client.getRemoteSocketAddress());
            pool.execute(() -> Step1ThreadPerClient.talk(client)); // never blocks: with no thread free, the task queues
        }
    }
    // @end
}
