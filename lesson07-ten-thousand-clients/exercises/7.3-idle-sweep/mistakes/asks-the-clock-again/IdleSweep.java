// believes: the time is the same a moment later
// caught by: 3
// breaks: R4
package lesson07.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

public final class IdleSweep {

    private final long limit; // nanoseconds
    private final LongSupplier nanoTime;
    private final Map<String, Long> lastHeard = new HashMap<>();

    public IdleSweep(Duration limit, LongSupplier nanoTime) {
        this.limit = limit.toNanos();
        this.nanoTime = nanoTime;
    }

    public void heard(String client) {
        lastHeard.put(client, now());
    }

    public void gone(String client) {
        lastHeard.remove(client);
    }

    public List<String> sweep() {
        long now = now();
        List<String> silent = new ArrayList<>(lastHeard.keySet());
        silent.removeIf(client -> now - lastHeard.get(client) < limit);
        silent.sort(Comparator.comparingLong(client -> lastHeard.get(client) - now));
        lastHeard.values().removeIf(heard -> now() - heard >= limit);
        return silent;
    }

    public Duration untilNext() {
        long now = now();
        long longest = lastHeard.values().stream().mapToLong(heard -> now - heard).max().orElse(0);
        return Duration.ofNanos(Math.max(0, limit - longest));
    }

    private long now() {
        return nanoTime.getAsLong();
    }
}
