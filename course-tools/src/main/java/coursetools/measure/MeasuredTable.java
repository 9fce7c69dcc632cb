package coursetools.measure;

import coursetools.measure.Samples.Key;
import java.util.Locale;

/** What was measured, in 80 columns. */
final class MeasuredTable {

    private static final String ROW = "  %-16s %8s %6s %8s %8s %6s %5s %5s %7s%n";

    private final Samples samples;

    MeasuredTable(Samples samples) {
        this.samples = samples;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(row("", "a second", "", "p50", "p99", "CPU", "idle", "busy", "threads"));
        for (int clients : samples.clients()) {
            text.append(String.format(Locale.ROOT, "%,d %s%n", clients, clients == 1 ? "client" : "clients"));
            for (String server : samples.servers()) {
                text.append(row(new Key(clients, server)));
            }
        }
        return text.append("""

                a second   round trips, the median of all rounds, and by how much they differ
                p50, p99   half of the answers, and 99 of 100, came within this time
                CPU        the server's processor time for an answer
                idle, busy the server's memory in MB, before the clients talk and while they do
                threads    of the operating system, the JVM's own included
                """).toString();
    }

    private String row(Key key) {
        if (!samples.has(key)) {
            return String.format(Locale.ROOT, "  %-16s not measured: %s%n", key.server(), samples.failure(key));
        }
        return row(
                key.server(),
                String.format(Locale.ROOT, "%,d", samples.median(key, Sample::rate)),
                "±" + samples.spread(key, Sample::rate) + " %",
                time(samples.median(key, Sample::median)),
                time(samples.median(key, Sample::slow)),
                samples.median(key, Sample::processor) + " µs",
                known(samples.median(key, Sample::idle)),
                known(samples.median(key, Sample::busy)),
                known(samples.median(key, Sample::threads)));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells).stripTrailing() + System.lineSeparator();
    }

    /** Microseconds as {@code 0.02 ms}, {@code 3.1 ms} or {@code 263 ms}. */
    static String time(long micros) {
        String format = micros < 1000 ? "%.2f ms" : micros < 100_000 ? "%.1f ms" : "%.0f ms";
        return String.format(Locale.ROOT, format, micros / 1000.0);
    }

    private static String known(long number) {
        return number < 0 ? "-" : String.format(Locale.ROOT, "%,d", number);
    }
}
