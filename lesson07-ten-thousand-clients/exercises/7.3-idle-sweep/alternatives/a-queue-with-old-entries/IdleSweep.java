package lesson07.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.LongSupplier;

public final class IdleSweep {

    private final long limit; // nanoseconds
    private final LongSupplier nanoTime;
    private final Map<String, Heard> latest = new HashMap<>();
    private final Queue<Heard> inOrder = new ArrayDeque<>();

    private record Heard(String client, long at) {}

    public IdleSweep(Duration limit, LongSupplier nanoTime) {
        this.limit = limit.toNanos();
        this.nanoTime = nanoTime;
    }

    public void heard(String client) {
        Heard heard = new Heard(client, now());
        latest.put(client, heard);
        inOrder.add(heard);
    }

    public void gone(String client) {
        latest.remove(client);
    }

    public List<String> sweep() {
        List<String> silent = new ArrayList<>();
        dropOld();
        while (!inOrder.isEmpty() && now() - inOrder.peek().at() >= limit) {
            silent.add(inOrder.peek().client());
            latest.remove(inOrder.remove().client());
            dropOld();
        }
        return silent;
    }

    public Duration untilNext() {
        dropOld();
        long silent = inOrder.isEmpty() ? 0 : now() - inOrder.peek().at();
        return Duration.ofNanos(Math.max(0, limit - silent));
    }

    /** Entries at the head whose client was heard of later, or has gone. */
    private void dropOld() {
        while (!inOrder.isEmpty() && latest.get(inOrder.peek().client()) != inOrder.peek()) {
            inOrder.remove();
        }
    }

    private long now() {
        return nanoTime.getAsLong();
    }
}
