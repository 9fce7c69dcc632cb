package peerkit.interleavings;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Two doors, which you can pass in either direction, for {@link InterleavingsTest}. */
final class ToyDoors {

    private ToyDoors() {}

    /** The model, and right. */
    public static final class Open {
        public void forth() {}

        public void back() {}
    }

    public static final class InOneOrder {
        private final Lock first = new ReentrantLock();
        private final Lock second = new ReentrantLock();

        public void forth() {
            pass();
        }

        public void back() {
            pass();
        }

        private void pass() {
            first.lock();
            second.lock();
            second.unlock();
            first.unlock();
        }
    }

    public static final class InTwoOrders {
        private final Lock first = new ReentrantLock();
        private final Lock second = new ReentrantLock();

        public void forth() {
            first.lock();
            second.lock();
            second.unlock();
            first.unlock();
        }

        public void back() {
            second.lock();
            first.lock();
            first.unlock();
            second.unlock();
        }
    }

    public static final class InTwoOrdersSynchronized {
        private final Object first = new Object();
        private final Object second = new Object();
        private int passed;

        public void forth() {
            synchronized (first) {
                synchronized (second) {
                    passed++;
                }
            }
        }

        public void back() {
            synchronized (second) {
                synchronized (first) {
                    passed++;
                }
            }
        }
    }
}
