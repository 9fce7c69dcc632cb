package lesson06;

import java.util.concurrent.CountDownLatch;

/**
 * A cell that makes sure of the unlucky moment: whoever has read it is held back, before the write, until a second thread
 * has read it too. What they do is noted in a timeline.
 */
final class MeetingCell implements Cell {

    private final Timeline timeline;
    private final CountDownLatch firstHasRead = new CountDownLatch(1);
    private final CountDownLatch bothHaveRead = new CountDownLatch(2); // the barrier between read and write
    private volatile int value;

    MeetingCell(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public int read() {
        int read = value;
        timeline.add("reads " + read);
        firstHasRead.countDown();
        bothHaveRead.countDown();
        await(bothHaveRead); // blocks the first reader; the second one wakes it, or else letGo()
        return read;
    }

    @Override
    public void write(int value) {
        timeline.add("writes " + value);
        this.value = value;
    }

    /** What was written last. */
    int value() {
        return value;
    }

    /** Blocks until a thread has read. */
    void awaitFirstReader() {
        await(firstHasRead);
    }

    /** Lets the first reader go on alone: the second can't come. */
    void letGo() {
        bothHaveRead.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // somebody wants this thread to end: it waits for nobody any more
        }
    }
}
