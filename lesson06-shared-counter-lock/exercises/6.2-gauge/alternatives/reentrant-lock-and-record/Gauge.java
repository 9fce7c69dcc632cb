package lesson06.exercise;

import java.util.concurrent.locks.ReentrantLock;

public final class Gauge {

    private final ReentrantLock lock = new ReentrantLock();
    private Reading reading = new Reading(0, 0, 0);

    public void entered() {
        lock.lock();
        try {
            int now = reading.now() + 1;
            reading = new Reading(now, Math.max(now, reading.peak()), reading.total() + 1);
        } finally {
            lock.unlock();
        }
    }

    public boolean left() {
        lock.lock();
        try {
            boolean somebody = reading.now() > 0;
            if (somebody) {
                reading = new Reading(reading.now() - 1, reading.peak(), reading.total());
            }
            return somebody;
        } finally {
            lock.unlock();
        }
    }

    public Reading reading() {
        lock.lock();
        try {
            return reading;
        } finally {
            lock.unlock();
        }
    }
}
