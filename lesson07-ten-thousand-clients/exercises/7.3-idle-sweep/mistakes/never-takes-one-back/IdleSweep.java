// believes: a client that has gone never comes back
// caught by: 4
// breaks: R6
package lesson07.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

public final class IdleSweep {

    private final long limit; // nanoseconds
    private final LongSupplier nanoTime;
    private final Map<String, Long> lastHeard = new LinkedHashMap<>(); // the one heard of longest ago first

    private final Set<String> gone = new HashSet<>();

    public IdleSweep(Duration limit, LongSupplier nanoTime) {
        this.limit = limit.toNanos();
        this.nanoTime = nanoTime;
    }

    public void heard(String client) {
        lastHeard.remove(client);
        if (!gone.contains(client)) {
            lastHeard.put(client, now());
        }
    }

    public void gone(String client) {
        lastHeard.remove(client);
        gone.add(client);
    }

    public List<String> sweep() {
        List<String> silent = new ArrayList<>();
        for (Map.Entry<String, Long> entry : lastHeard.entrySet()) {
            if (now() - entry.getValue() < limit) {
                break; // those behind it were heard of later
            }
            silent.add(entry.getKey());
        }
        silent.forEach(lastHeard::remove);
        return silent;
    }

    public Duration untilNext() {
        if (lastHeard.isEmpty()) {
            return Duration.ofNanos(limit);
        }
        long silent = now() - lastHeard.values().iterator().next();
        return Duration.ofNanos(Math.max(0, limit - silent));
    }

    private long now() {
        return nanoTime.getAsLong();
    }
}
