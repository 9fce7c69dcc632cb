package coursetools.grade.intake;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import learncli.course.Folders;
import learncli.terminal.Clean;

/** What lies in the folder of a class, or in the zip that a system makes of it, by student. */
final class Parts {

    private static final Pattern NO_NAME = Pattern.compile("|\\.|\\.\\.|[A-Za-z]:"); // of a student

    private final SortedMap<Owner, List<Part>> students = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    private Parts() {}

    /** @param results a folder that isn't a student's */
    static Parts inFolder(Path folder, Path results) {
        Parts parts = new Parts();
        for (Path path : Folders.children(folder)) {
            boolean isFolder = Files.isDirectory(path, NOFOLLOW_LINKS);
            if (!path.equals(results)) {
                parts.add(path.getFileName().toString(), isFolder, (files, name, version) -> {
                    if (isFolder) {
                        files.addFolder(path);
                    } else {
                        files.addFile(path, name, version);
                    }
                });
            }
        }
        return parts;
    }

    /** The zip must stay open until the files are read. */
    static Parts inZip(Zip zip) {
        Parts parts = new Parts();
        Map<String, List<FoundFile>> folders = new LinkedHashMap<>();
        zip.folders().stream()
                .map(Parts::top)
                .filter(name -> !NO_NAME.matcher(name).matches())
                .forEach(name -> folders.put(name, new ArrayList<>()));
        for (FoundFile file : zip.files()) {
            String first = top(file.path());
            if (NO_NAME.matcher(first).matches()) {
                parts.refuse(file.path(), file.fault());
            } else if (first.equals(file.path())) {
                parts.add(
                        first,
                        false,
                        (files, name, version) ->
                                files.add(new FoundFile(name, file.fault(), file.content()), version));
            } else {
                String rest = file.path().substring(first.length() + 1);
                folders.computeIfAbsent(first, name -> new ArrayList<>())
                        .add(new FoundFile(rest, file.fault(), file.content()));
            }
        }
        folders.forEach((folder, all) -> parts.add(folder, true, (files, name, version) -> files.add(all, version)));
        return parts;
    }

    private static String top(String path) {
        return path.replaceFirst("(?s)/.*", "");
    }

    private void add(String name, boolean isFolder, Part.Content content) {
        if (FoundFile.isLeftOver(name)) {
            return;
        }
        Optional<Part> part = Part.of(name, isFolder, content);
        part.ifPresent(found -> students.computeIfAbsent(found.owner(), owner -> new ArrayList<>())
                .add(found));
        if (part.isEmpty()) {
            refuse(name, "its name doesn't say whose it is");
        }
    }

    private void refuse(String name, String why) {
        notes.add(Clean.line(name) + " was not taken: " + why + ".");
    }

    SortedMap<Owner, List<Part>> students() {
        return students;
    }

    /** About what belongs to nobody. */
    List<String> notes() {
        return notes;
    }
}
