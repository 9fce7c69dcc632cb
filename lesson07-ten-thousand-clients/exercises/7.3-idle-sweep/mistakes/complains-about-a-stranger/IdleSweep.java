// believes: a client that has gone must have been there
// caught by: 4, 6, 8
// breaks: R5
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
    private final Map<String, Long> lastHeard = new LinkedHashMap<>(); // the one heard of longest ago first

    public IdleSweep(Duration limit, LongSupplier nanoTime) {
        this.limit = limit.toNanos();
        this.nanoTime = nanoTime;
    }

    public void heard(String client) {
        lastHeard.remove(client); // so that it goes to the end
        lastHeard.put(client, now());
    }

    public void gone(String client) {
        if (lastHeard.remove(client) == null) {
            throw new IllegalArgumentException("there is no client " + client);
        }
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
