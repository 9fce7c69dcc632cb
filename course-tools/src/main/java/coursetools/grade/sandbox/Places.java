package coursetools.grade.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import learncli.terminal.Trouble;

/** The places at which submissions are graded, each on a processor of its own. */
final class Places implements AutoCloseable {

    private final JvmFence fence;
    private final List<Place> all = new ArrayList<>();
    private final BlockingQueue<Place> free;

    /**
     * Attacks the sandbox, and starts JVMs, which may not be ready when it returns.
     *
     * @param root the folder of the course
     * @throws Trouble if no sandbox works here, or an attack succeeds
     */
    Places(int count, Protection protection, Path root) {
        fence = protection.fence();
        try {
            for (int processor = 0; processor < count; processor++) {
                all.add(new Place(fence.starter(processor)));
            }
            if (protection == Protection.SANDBOX) {
                attackItself(root);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        free = new LinkedBlockingQueue<>(all);
    }

    private void attackItself(Path root) {
        List<String> succeeding = SelfAttack.succeeding(fence.starter(0), root);
        if (!succeeding.isEmpty()) {
            throw Trouble.failed("Nothing was graded, because the sandbox does not hold here. A program in it can:\n  "
                    + String.join("\n  ", succeeding));
        }
    }

    /** Waits until one is free. */
    Place take() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** For the next submission: nothing of the one before is left. */
    void giveBack(Place place) {
        place.next();
        free.add(place);
    }

    @Override
    public void close() {
        all.forEach(Place::close);
        fence.close();
    }
}
