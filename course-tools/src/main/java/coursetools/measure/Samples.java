package coursetools.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** All that was measured: for each server and number of clients the rounds, or why there are none. */
public final class Samples {

    /** A row of the table. */
    record Key(int clients, String server) {}

    private final Set<Key> rows = new LinkedHashSet<>(); // in the order in which they were tried
    private final Map<Key, List<Sample>> measured = new HashMap<>();
    private final Map<Key, String> failures = new HashMap<>();

    Samples() {}

    public String table() {
        return new MeasuredTable(this).text();
    }

    /** Draws the speed into this file, and the memory into one beside it. */
    public void draw(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.svg$", "");
        Files.writeString(file, new Plot(this, "Round trips a second", Sample::rate).svg());
        Files.writeString(
                file.resolveSibling(name + "-memory.svg"),
                new Plot(this, "Memory of the server while its clients talk, in MB", Sample::busy).svg());
    }

    /** Takes a line of {@code LoadLab}; returns false if it doesn't report a measurement. */
    boolean add(String line) {
        String[] columns = line.split("\t", 4);
        if (columns.length < 4 || !columns[0].matches("measured|failed")) {
            return false;
        }
        Key key = new Key(Integer.parseInt(columns[2]), columns[1]);
        rows.add(key);
        Sample.in(line)
                .ifPresentOrElse(
                        sample -> measured.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(sample),
                        () -> failures.put(key, columns[3]));
        return true;
    }

    /** How many clients there were, the fewest first. */
    List<Integer> clients() {
        return rows.stream().map(Key::clients).distinct().sorted().toList();
    }

    List<String> servers() {
        return rows.stream().map(Key::server).distinct().toList();
    }

    boolean has(Key key) {
        return measured.containsKey(key);
    }

    String failure(Key key) {
        return failures.getOrDefault(key, "it was not tried");
    }

    /** The median of the rounds. */
    long median(Key key, ToLongFunction<Sample> figure) {
        long[] sorted = sorted(key, figure);
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    /** Half the distance between the lowest and the highest round, in percent of the median. */
    long spread(Key key, ToLongFunction<Sample> figure) {
        long[] sorted = sorted(key, figure);
        return 50 * (sorted[sorted.length - 1] - sorted[0]) / Math.max(1, median(key, figure));
    }

    private long[] sorted(Key key, ToLongFunction<Sample> figure) {
        return measured.get(key).stream().mapToLong(figure).sorted().toArray();
    }
}
