package coursetools.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long something took, each time. */
record Times(List<Duration> all) {

    int count() {
        return all.size();
    }

    /** The median: the one in the middle; of an even number, the mean of the two in the middle. */
    Duration median() {
        List<Duration> sorted = all.stream().sorted().toList();
        Duration upper = sorted.get(sorted.size() / 2);
        Duration lower = sorted.get((sorted.size() - 1) / 2);
        return upper.plus(lower).dividedBy(2);
    }

    Duration slowest() {
        return all.stream().max(Duration::compareTo).orElseThrow();
    }

    Duration sum() {
        return all.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** {@code 0.14 s}. */
    static String inWords(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
    }
}
