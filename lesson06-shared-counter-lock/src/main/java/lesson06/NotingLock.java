package lesson06;

import java.util.concurrent.locks.ReentrantLock;

/** A lock that notes in a timeline who waits for it, who takes it, and who gives it back. */
@SuppressWarnings("serial") // every ReentrantLock can be written to a file; nobody does that with this one
final class NotingLock extends ReentrantLock {

    private final Timeline timeline;

    NotingLock(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void lock() {
        if (isLocked()) { // for the note alone: a moment later it may be free, and lock() is right all the same
            timeline.add("waits for the lock");
        }
        super.lock(); // blocks while another thread holds it
        timeline.add("takes the lock");
    }

    @Override
    public void unlock() {
        timeline.add("gives it back"); // noted while it still is ours: so before the next thread notes that it takes it
        super.unlock();
    }
}
