// believes: a step that need not wait can't be interrupted
// caught by: 6
// breaks: R5, R6
package lesson06.exercise;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public final class ClientCounter {

    private final BlockingQueue<Integer> numbers = new LinkedBlockingQueue<>(List.of(1));

    public int next() {
        boolean interrupted = false;
        int number = 0;
        while (number == 0) {
            try {
                number = numbers.take();
                numbers.put(number + 1); // never waits, but throws all the same
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return number;
    }
}
