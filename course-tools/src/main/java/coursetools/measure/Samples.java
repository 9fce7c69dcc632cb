package coursetools.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** All that was measured: for each server and number of clients the rounds, or why there are none. */
final class Samples {

    /** A row of the table. */
    record Key(int clients, String server) {}

    private final Map<Key, List<Sample>> measured = new LinkedHashMap<>();
    private final Map<Key, String> failures = new LinkedHashMap<>();

    /** Takes a line of {@code LoadLab}; returns false if it doesn't report a measurement. */
    boolean add(String line) {
        String[] columns = line.split("\t", 4);
        if (columns.length < 4 || !columns[0].matches("measured|failed")) {
            return false;
        }
        Key key = new Key(Integer.parseInt(columns[2]), columns[1]);
        Sample.in(line)
                .ifPresentOrElse(
                        sample -> measured.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(sample),
                        () -> failures.put(key, columns[3]));
        return true;
    }

    /** How many clients there were, the fewest first. */
    List<Integer> clients() {
        return LongStream.concat(clientsIn(measured), clientsIn(failures))
                .distinct()
                .sorted()
                .mapToObj(count -> (int) count)
                .toList();
    }

    private static LongStream clientsIn(Map<Key, ?> rows) {
        return rows.keySet().stream().mapToLong(Key::clients);
    }

    List<String> servers() {
        return Stream.concat(measured.keySet().stream(), failures.keySet().stream())
                .map(Key::server)
                .distinct()
                .toList();
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
