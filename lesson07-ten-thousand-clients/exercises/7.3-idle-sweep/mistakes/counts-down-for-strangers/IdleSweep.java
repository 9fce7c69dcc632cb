// believes: only clients that are there are reported gone
// caught by: 6
// breaks: R5
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
    private int count;

    public IdleSweep(Duration limit, LongSupplier nanoTime) {
        this.limit = limit.toNanos();
        this.nanoTime = nanoTime;
    }

    public void heard(String client) {
        String name = client;
        long now = nanoTime.getAsLong();
        if (clients.remove(name) == null) {
            count++;
        }
        clients.put(name, now);
    }

    public void gone(String client) {
        String name = client;
        clients.remove(name);
        count--;
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
        count -= up.size();
        return up;
    }

    public Duration untilNext() {
        if (count == 0 || clients.isEmpty()) {
            return Duration.ofNanos(limit);
        }
        long since = clients.values().iterator().next();
        return Duration.ofNanos(Math.max(0, limit - (nanoTime.getAsLong() - since)));
    }
}
