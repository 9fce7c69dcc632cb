package coursetools.book;

import coursetools.pictures.Diagram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import learncli.course.Folders;

/** Checks that each picture in {@code docs/diagrams} that a page shows is what its source gives. */
final class Pictures {

    private final Path root;
    private final Path folder;

    Pictures(Path root) {
        this.root = root;
        this.folder = root.resolve(Book.DOCS).resolve("diagrams");
    }

    List<Fault> check(MarkdownPage page) throws IOException {
        List<Fault> faults = new ArrayList<>();
        for (MarkdownLink link : page.links()) {
            Path picture = picture(page, link);
            if (isOurs(picture) && !new Diagram(picture).isUpToDate()) {
                String source = Folders.name(root, new Diagram(picture).source());
                faults.add(page.fault(
                        link.line(),
                        Folders.name(root, picture) + " is not what " + source
                                + " gives\nif the source is right: ./learn book --refresh " + page.name()));
            }
        }
        return faults;
    }

    /** Redraws those that aren't what their sources give; returns their names. */
    List<String> redraw(List<MarkdownPage> pages) throws IOException {
        List<String> drawn = new ArrayList<>();
        for (Path picture : shown(pages)) {
            Diagram diagram = new Diagram(picture);
            if (Files.exists(diagram.source()) && !diagram.isUpToDate()) {
                diagram.draw();
                drawn.add(Folders.name(root, picture));
            }
        }
        return drawn;
    }

    /** Sources whose pictures no page shows. */
    List<Fault> unused(List<MarkdownPage> pages) {
        Set<Path> used = shown(pages).stream()
                .map(picture -> new Diagram(picture).source())
                .collect(Collectors.toSet());
        return Folders.children(folder).stream()
                .filter(file -> file.toString().endsWith(".puml") && !used.contains(file))
                .map(file -> new Fault(Folders.name(root, file), 0, "no page shows its picture: take it out"))
                .toList();
    }

    private Set<Path> shown(List<MarkdownPage> pages) {
        return pages.stream()
                .flatMap(page -> page.links().stream().map(link -> picture(page, link)))
                .filter(this::isOurs)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isOurs(Path picture) {
        return picture.startsWith(folder) && picture.toString().endsWith(".svg");
    }

    private static Path picture(MarkdownPage page, MarkdownLink link) {
        return page.file().resolveSibling(link.target()).normalize();
    }
}
