package lesson06.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What threads did: a column for each thread, and time goes down. An event stands beside the one before it if another
 * thread did that one and there is room, otherwise on a line of its own.
 */
public final class Timeline {

    private static final int COLUMN = 22; // characters

    private final List<String> threads; // their names, in the order of the columns
    private final List<String[]> rows = new ArrayList<>(); // guarded by this

    Timeline(String... threads) {
        this.threads = List.of(threads);
    }

    /** The calling thread does this now. */
    synchronized void add(String event) {
        int column = threads.indexOf(Thread.currentThread().getName());
        if (rows.isEmpty() || rows.get(rows.size() - 1)[column] != null) {
            rows.add(new String[threads.size()]);
        }
        rows.get(rows.size() - 1)[column] = event;
    }

    /** Hands the events to {@code listener} in their order: the thread's name, and what it did. */
    public synchronized void tell(BiConsumer<String, String> listener) {
        for (String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                if (row[column] != null) {
                    listener.accept(threads.get(column), row[column]);
                }
            }
        }
    }

    /** The table, line by line: the threads' names, then the rows. */
    public synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(threads.toArray(new String[0])));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(String[] row) {
        StringBuilder line = new StringBuilder();
        for (String cell : row) {
            line.append(String.format("%-" + COLUMN + "s", cell == null ? "" : cell));
        }
        return line.toString().stripTrailing();
    }
}
