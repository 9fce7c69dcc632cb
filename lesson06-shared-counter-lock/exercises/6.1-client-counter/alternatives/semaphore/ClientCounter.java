package lesson06.exercise;

import java.util.concurrent.Semaphore;

public final class ClientCounter {

    private final Semaphore turn = new Semaphore(1);
    private int last;

    public int next() {
        turn.acquireUninterruptibly();
        try {
            return ++last;
        } finally {
            turn.release();
        }
    }
}
