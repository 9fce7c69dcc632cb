// believes: a difference of two times fits in an int
// caught by: 5
// breaks: R3
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

    public IdleSweep(Duration limit, LongSupplier nanoTime) {
        this.limit = limit.toNanos();
        this.nanoTime = nanoTime;
    }

    public void heard(String client) {
        String name = client;
        long now = nanoTime.getAsLong();
        clients.put(name, now);
    }

    public void gone(String client) {
        String name = client;
        clients.remove(name);
    }

    public List<String> sweep() {
        long now = nanoTime.getAsLong();
        List<String> up = new ArrayList<>();
        clients.forEach((c, since) -> {
            if (now - since >= limit) {
                up.add(c);
            }
        });
        up.sort((a, b) -> (int) (clients.get(a) - clients.get(b)));
        up.forEach(clients::remove);
        return up;
    }

    public Duration untilNext() {
        if (clients.isEmpty()) {
            return Duration.ofNanos(limit);
        }
        long since = clients.values().stream().min((a, b) -> Long.signum(a - b)).get();
        return Duration.ofNanos(Math.max(0, limit - (nanoTime.getAsLong() - since)));
    }
}
