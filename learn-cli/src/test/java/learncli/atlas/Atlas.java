package learncli.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learncli.Checkout;

/**
 * The failure atlas, {@code docs/failures.md}, as its tests see it: an entry is a heading of the third level and what
 * follows it. The entries of the last section are known from reports only; all others have a test.
 */
final class Atlas {

    static final Path PAGE = Checkout.root().resolve("docs").resolve("failures.md");

    private static final String REPORTS = "## Known from reports";
    private static final String ENTRY = "### ";
    private static final Pattern CODE_SPAN = Pattern.compile("`([^`]+)`");

    private Atlas() {}

    /** An entry: its heading with its line number, its anchor on GitHub, and the lines up to the next heading. */
    record Part(String title, int line, String anchor, List<String> lines) {

        /** For messages: page, line and heading. */
        @Override
        public String toString() {
            return "docs/failures.md, line " + line + ", '" + title + "'";
        }

        /** Whether a paragraph begins with this label: {@code **You see**}. */
        boolean has(String label) {
            return lines.stream().anyMatch(line -> line.startsWith("**" + label + "**"));
        }

        /** The code spans of the paragraphs that begin with this label. */
        Set<String> codeOf(String label) {
            Set<String> found = new LinkedHashSet<>();
            boolean inside = false;
            for (String line : lines) {
                inside = line.startsWith("**" + label + "**") || inside && !line.isBlank();
                if (inside) {
                    CODE_SPAN.matcher(line).results().forEach(span -> found.add(span.group(1)));
                }
            }
            return found;
        }
    }

    /** The entries that tests make happen, in the page's order. */
    static List<Part> entries() {
        List<String> page = read(PAGE).lines().toList();
        return entriesIn(page, 0, page.indexOf(REPORTS));
    }

    /** The entries that no test makes happen. */
    static List<Part> reports() {
        List<String> page = read(PAGE).lines().toList();
        return entriesIn(page, page.indexOf(REPORTS), page.size());
    }

    private static List<Part> entriesIn(List<String> page, int from, int to) {
        List<Part> entries = new ArrayList<>();
        boolean inEntry = false;
        for (int i = from; i < to; i++) {
            String line = page.get(i);
            if (line.startsWith(ENTRY)) {
                String title = line.substring(ENTRY.length()).strip();
                entries.add(new Part(title, i + 1, anchor(title), new ArrayList<>()));
                inEntry = true;
            } else if (line.startsWith("## ")) {
                inEntry = false;
            } else if (inEntry) {
                entries.get(entries.size() - 1).lines().add(line);
            }
        }
        return entries;
    }

    /** The anchors that the page's tables link to. */
    static Set<String> anchorsInTables() {
        Set<String> found = new LinkedHashSet<>();
        Pattern link = Pattern.compile("\\]\\(#([^)]+)\\)");
        read(PAGE).lines().filter(line -> line.startsWith("|")).forEach(line -> {
            for (Matcher matcher = link.matcher(line); matcher.find(); ) {
                found.add(matcher.group(1));
            }
        });
        return found;
    }

    /** The sources of all lessons' programs, with string literals joined that span several lines. */
    static String lessonSources() {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> folders = Files.list(Checkout.root())) {
            for (Path folder : folders.filter(Atlas::isLesson).sorted().toList()) {
                try (Stream<Path> files = Files.walk(folder.resolve(Path.of("src", "main", "java")))) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(file -> all.append(read(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString().replaceAll("\"\\s*\\+\\s*\"", "");
    }

    private static boolean isLesson(Path folder) {
        return folder.getFileName().toString().matches("lesson[0-9]+-.*");
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
