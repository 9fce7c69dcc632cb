package learncli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of what threads did, a column for each, as the peer kit's failure block has it. A narrow terminal would break
 * its rows and put one thread's text below the other's: there it becomes one column, with the thread's number in front.
 */
public final class ThreadColumns {

    /** In narrower terminals the columns would have too little room. */
    private static final int NARROWEST = 90;

    private static final Pattern HEADING = Pattern.compile("( *(?:\\S+ {2,})?)thread 1(?: {3,}thread \\d)+");
    private static final Pattern THREAD = Pattern.compile("thread (\\d)");
    private static final Pattern OF_NO_THREAD = Pattern.compile("(?:before|after): .*|\\(\\d+ steps left out\\)");

    private ThreadColumns() {}

    /** The same lines, in which each table fits the width. */
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
        List<Integer> starts = new ArrayList<>();
        Matcher thread = THREAD.matcher(heading);
        StringBuilder legend = new StringBuilder(heading.substring(0, margin));
        while (thread.find(starts.isEmpty() ? margin : thread.end())) {
            legend.append(starts.isEmpty() ? "" : "   ")
                    .append(thread.group(1))
                    .append("| ")
                    .append(thread.group());
            starts.add(thread.start());
        }
        List<String> column = new ArrayList<>(List.of(legend.toString()));
        table.stream().skip(1).forEach(row -> column.add(" ".repeat(margin) + inOneColumn(row, starts)));
        return column;
    }

    private static String inOneColumn(String row, List<Integer> starts) {
        int indent = indent(row);
        int number = starts.size();
        while (starts.get(number - 1) > indent) {
            number--;
        }
        return OF_NO_THREAD.matcher(row.strip()).matches()
                ? row.strip()
                : number + "| " + row.substring(starts.get(number - 1));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
