// believes: no two clients are heard of at the same time
// caught by: 5
// breaks: R2
package lesson07.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

public final class IdleSweep {

    private final long limit; // nanoseconds
    private final LongSupplier nanoTime;
    private final Map<Long, String> lastHeard = new LinkedHashMap<>();

    public IdleSweep(Duration limit, LongSupplier nanoTime) {
        this.limit = limit.toNanos();
        this.nanoTime = nanoTime;
    }

    public void heard(String client) {
        gone(client);
        lastHeard.put(now(), client);
    }

    public void gone(String client) {
        lastHeard.values().remove(client);
    }

    public List<String> sweep() {
        List<String> silent = new ArrayList<>();
        for (Map.Entry<Long, String> entry : lastHeard.entrySet()) {
            if (now() - entry.getKey() < limit) {
                break; // those behind it were heard of later
            }
            silent.add(entry.getValue());
        }
        lastHeard.values().removeAll(silent);
        return silent;
    }

    public Duration untilNext() {
        if (lastHeard.isEmpty()) {
            return Duration.ofNanos(limit);
        }
        long silent = now() - lastHeard.keySet().iterator().next();
        return Duration.ofNanos(Math.max(0, limit - silent));
    }

    private long now() {
        return nanoTime.getAsLong();
    }
}
