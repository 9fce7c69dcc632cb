package coursetools.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learncli.course.Folders;

/**
 * The regions of a source file: the lines between {@code // @start region=NAME} and {@code // @end}, marks as in JEP 413 on
 * lines of their own.
 */
final class Regions {

    /** A region and the line of its start mark. */
    record Region(int line, List<String> text) {}

    private static final Pattern START = Pattern.compile("\\s*//\\s*@start\\s+region\\s*=\\s*\"?([\\w.-]+)\"?\\s*");
    private static final Pattern END = Pattern.compile("\\s*//\\s*@end\\s*");
    private static final Pattern LIKE_ONE = Pattern.compile(".*//\\s*@(start|end)\\b.*");

    private final Map<String, Region> regions = new TreeMap<>();
    private final List<String> whole = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    Regions(String name, List<String> lines) {
        String open = null;
        int since = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher start = START.matcher(line);
            if (start.matches()) {
                if (open != null) {
                    faults.add(new Fault(
                            name,
                            i + 1,
                            "region " + start.group(1) + " starts before region " + open + " of line " + since
                                    + " has ended: regions do not nest, write // @end first"));
                }
                open = start.group(1);
                since = i + 1;
            } else if (END.matcher(line).matches()) {
                if (open == null) {
                    faults.add(new Fault(name, i + 1, "// @end without a // @start region=NAME before it"));
                } else if (regions.put(open, new Region(since, unindented(lines.subList(since, i)))) != null) {
                    faults.add(new Fault(name, since, "there are two regions of the name " + open));
                }
                open = null;
            } else if (LIKE_ONE.matcher(line).matches()) {
                faults.add(new Fault(
                        name,
                        i + 1,
                        "a region's mark is // @start region=NAME or // @end, alone on its line, not: "
                                + line.strip()));
            } else {
                whole.add(line);
            }
        }
        if (open != null) {
            faults.add(new Fault(name, since, "region " + open + " never ends: // @end is missing"));
        }
    }

    static Regions in(Path root, Path file) throws IOException {
        String name = Folders.name(root, file);
        return new Regions(name, Files.readString(file, UTF_8).lines().toList());
    }

    Map<String, Region> all() {
        return regions;
    }

    /** The whole file, without marks. */
    List<String> whole() {
        return whole;
    }

    List<Fault> faults() {
        return faults;
    }

    private static List<String> unindented(List<String> lines) {
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent).stripTrailing())
                .toList();
    }
}
