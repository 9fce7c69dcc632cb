package coursetools.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import learncli.course.Folders;

/** The source files from which pages take excerpts. */
final class Excerpts {

    private final Path root;
    private final Map<Path, Regions> files = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    Excerpts(Path root) {
        this.root = root;
    }

    /** What the block with this mark should contain; null, and a fault, if there is nothing. */
    Expected text(Mark mark, MarkdownPage page, List<Fault> faults) throws IOException {
        String[] words = mark.words();
        Path file = root.resolve(words[0]).normalize();
        if (words[0].isEmpty() || words.length > 2 || !file.startsWith(root) || !Files.isRegularFile(file)) {
            faults.add(page.fault(
                    mark.line(),
                    mark + ": there is no such file; the mark is <!-- region FILE NAME -->, and FILE is seen "
                            + "from the folder of the course"));
            return null;
        }
        Regions regions = in(file);
        if (words.length == 1) {
            return new Expected(regions.whole(), true, true);
        }
        Regions.Region region = regions.all().get(words[1]);
        if (region == null) {
            faults.add(page.fault(
                    mark.line(),
                    mark + ": the file has no region of this name; it has "
                            + (regions.all().isEmpty()
                                    ? "none"
                                    : String.join(", ", regions.all().keySet()))));
            return null;
        }
        used.add(words[0] + " " + words[1]);
        return new Expected(region.text(), true, true);
    }

    /** What is wrong with the marks in the files that were looked at. */
    List<Fault> faults() {
        return files.values().stream()
                .flatMap(regions -> regions.faults().stream())
                .toList();
    }

    /** The same for all source files of lessons, and regions that no page shows, in these and in the files looked at. */
    List<Fault> unused() throws IOException {
        List<Fault> faults = new ArrayList<>();
        Set<Path> sources = new TreeSet<>(files.keySet()); // also tests of the failure atlas
        for (Path lesson : Folders.children(root)) {
            if (lesson.getFileName().toString().startsWith("lesson")) {
                sources.addAll(Folders.sourcesBelow(lesson.resolve("src")));
            }
        }
        for (Path source : sources) {
            String name = Folders.name(root, source);
            in(source).all().forEach((region, found) -> {
                if (!used.contains(name + " " + region)) {
                    faults.add(
                            new Fault(name, found.line(), "no page shows region " + region + ": take its marks out"));
                }
            });
        }
        faults.addAll(faults());
        return faults;
    }

    private Regions in(Path file) throws IOException {
        Regions regions = files.get(file);
        if (regions == null) {
            regions = Regions.in(root, file);
            files.put(file, regions);
        }
        return regions;
    }
}
