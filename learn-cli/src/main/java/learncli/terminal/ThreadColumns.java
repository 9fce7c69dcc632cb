package learncli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a failure's table of threads fit the terminal. The peer kit gives each thread a column. In a narrow terminal there
 * is one column instead, with the thread's number in front of each row.
 */
public final class ThreadColumns {

    private static final int NARROWEST = 90; // for columns side by side

    private static final Pattern HEADING = Pattern.compile("( *(?:\\S+ {2,})?)thread 1(?: {3,}thread \\d)+");
    private static final Pattern THREAD = Pattern.compile("thread (\\d)");
    private static final Pattern OF_NO_THREAD = Pattern.compile("(?:before|after): .*");

    private ThreadColumns() {}

    /** The same lines, with every table among them made to fit. */
    public static List<String> fit(List<String> lines, int width) {
        List<String> fitted = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            Matcher heading = HEADING.matcher(lines.get(next));
            if (heading.matches()) {
                int margin = heading.group(1).length();
                int end = end(lines, next, margin);
                fitted.addAll(table(lines.subList(next, end), margin, width));
                next = end;
            } else {
                fitted.add(lines.get(next++));
            }
        }
        return fitted;
    }

    private static int end(List<String> lines, int heading, int margin) {
        int end = heading + 1;
        while (end < lines.size() && !lines.get(end).isBlank() && indent(lines.get(end)) >= margin) {
            end++;
        }
        return end;
    }

    private static List<String> table(List<String> table, int margin, int width) {
        int widest = table.stream().mapToInt(String::length).max().orElse(0);
        if (width >= Math.max(NARROWEST, widest)) {
            return table;
        }
        String heading = table.get(0);
        List<Integer> starts = new ArrayList<>(); // of the columns
        List<String> legend = new ArrayList<>();
        Matcher thread = THREAD.matcher(heading);
        while (thread.find()) {
            starts.add(thread.start());
            legend.add(thread.group(1) + "| " + thread.group());
        }
        List<String> column = new ArrayList<>();
        column.add(heading.substring(0, margin) + String.join("   ", legend));
        table.stream().skip(1).forEach(row -> column.add(" ".repeat(margin) + inOneColumn(row, starts)));
        return column;
    }

    private static String inOneColumn(String row, List<Integer> starts) {
        if (OF_NO_THREAD.matcher(row.strip()).matches()) {
            return row.strip();
        }
        int number = starts.size();
        while (starts.get(number - 1) > indent(row)) {
            number--;
        }
        return number + "| " + row.substring(starts.get(number - 1));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
