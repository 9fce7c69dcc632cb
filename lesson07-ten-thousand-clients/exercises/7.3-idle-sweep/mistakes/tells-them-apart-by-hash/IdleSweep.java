// believes: two names with the same hash code are the same
// caught by: 5
// breaks: R2
package lesson07.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

public final class IdleSweep {
    private record At(long time, int hash) implements Comparable<At> {
        @Override
        public int compareTo(At other) {
            int c = Long.signum(time - other.time);
            return c != 0 ? c : Integer.compare(hash, other.hash);
        }
    }

    private final Duration limit;
    private final LongSupplier nanoTime;
    private final Map<String, At> when = new HashMap<>();
    private final TreeMap<At, String> order = new TreeMap<>();

    public IdleSweep(Duration limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    public void heard(String client) {
        gone(client);
        At at = new At(nanoTime.getAsLong(), client.hashCode());
        when.put(client, at);
        order.put(at, client);
    }

    public void gone(String client) {
        At at = when.remove(client);
        if (at != null) {
            order.remove(at);
        }
    }

    public List<String> sweep() {
        long now = nanoTime.getAsLong();
        List<String> up = new ArrayList<>();
        while (!order.isEmpty() && now - order.firstKey().time >= limit.toNanos()) {
            String client = order.pollFirstEntry().getValue();
            when.remove(client);
            up.add(client);
        }
        return up;
    }

    public Duration untilNext() {
        if (order.isEmpty()) {
            return limit;
        }
        Duration left = limit.minusNanos(nanoTime.getAsLong() - order.firstKey().time);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
