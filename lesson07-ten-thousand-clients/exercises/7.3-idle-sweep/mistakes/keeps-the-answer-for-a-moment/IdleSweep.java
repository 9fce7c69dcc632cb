// believes: what is next changes only as time passes
// caught by: 6
// breaks: R7
package lesson07.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

public final class IdleSweep {
    private final long limit;
    private final LongSupplier nanoTime;
    private final Map<String, Long> clients = new LinkedHashMap<>();
    private long at;
    private Long cached;

    private long first() {
        long now = nanoTime.getAsLong();
        if (cached == null || at != now || clients.size() == 1) {
            at = now;
            cached = clients.values().iterator().next();
        }
        return cached;
    }

    public IdleSweep(Duration limit, LongSupplier nanoTime) {
        this.limit = limit.toNanos();
        this.nanoTime = nanoTime;
    }

    public void heard(String client) {
        String name = client;
        long now = nanoTime.getAsLong();
        clients.remove(name);
        clients.put(name, now);
    }

    public void gone(String client) {
        String name = client;
        clients.remove(name);
    }

    public List<String> sweep() {
        long now = nanoTime.getAsLong();
        List<String> up = new ArrayList<>();
        for (Map.Entry<String, Long> c : clients.entrySet()) {
            if (now - c.getValue() < limit) {
                break;
            }
            up.add(c.getKey());
        }
        up.forEach(clients::remove);
        return up;
    }

    public Duration untilNext() {
        if (clients.isEmpty()) {
            return Duration.ofNanos(limit);
        }
        long since = first();
        return Duration.ofNanos(Math.max(0, limit - (nanoTime.getAsLong() - since)));
    }
}
