// believes: two threads send faster than one
// caught by: 1
// breaks: R1
package lesson05.exercise;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final int capacity;
    private final Queue<String> queue = new ArrayDeque<>();
    private boolean open = true;
    private int turn;

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.capacity = capacity;
        new Thread(() -> run(0)).start();
        new Thread(() -> run(1)).start();
    }

    public boolean offer(String line) {
        synchronized (queue) {
            if (!open) {
                return false;
            }
            if (queue.size() < capacity) {
                queue.add(line);
                queue.notifyAll();
                return true;
            }
        }
        close();
        return false;
    }

    @Override
    public void close() {
        synchronized (queue) {
            open = false;
            queue.clear();
            queue.notifyAll();
        }
        try {
            sink.close();
        } catch (IOException e) {
            System.err.println("cannot close: " + e.getMessage());
        }
    }

    private void run(int mine) {
        try {
            for (String line = next(mine); line != null; line = next(mine)) {
                sink.write(line);
                synchronized (queue) {
                    turn = 1 - mine;
                    queue.notifyAll();
                }
            }
        } catch (IOException | InterruptedException e) {
            close();
        }
    }

    private String next(int mine) throws InterruptedException {
        synchronized (queue) {
            while (open && (queue.isEmpty() || turn != mine)) {
                queue.wait();
            }
            return queue.poll();
        }
    }
}
