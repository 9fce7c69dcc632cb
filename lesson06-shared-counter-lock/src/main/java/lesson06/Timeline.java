package lesson06;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What threads did, drawn in a column for each thread, time going down. An event stands beside the one before if that was
 * another thread's and its own column is free there, and below it otherwise.
 */
public final class Timeline {

    private static final int COLUMN = 22; // characters

    private final List<String> threads; // their names; each one's place is its column
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

    /** Tells the events in their order: the thread, and what it did. */
    public synchronized void tell(BiConsumer<String, String> listener) {
        for (String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                if (row[column] != null) {
                    listener.accept(threads.get(column), row[column]);
                }
            }
        }
    }

    /** The drawing, line by line: the threads' names, then the rows. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(threads));
        for (String[] row : rows) {
            List<String> cells = new ArrayList<>();
            for (String event : row) {
                cells.add(event == null ? "" : event);
            }
            lines.add(line(cells));
        }
        return lines;
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(String.format("%-" + COLUMN + "s", cell));
        }
        return line.toString().stripTrailing();
    }
}
