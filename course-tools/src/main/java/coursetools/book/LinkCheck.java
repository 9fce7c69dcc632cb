package coursetools.book;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import learncli.course.Folders;

/**
 * Checks that links within the course lead somewhere: to a file, and to an anchor in it. Links to other sites are not
 * opened.
 */
final class LinkCheck {

    private final Path root;
    private final Map<Path, Set<String>> anchors = new HashMap<>();

    LinkCheck(Path root) {
        this.root = root;
    }

    List<Fault> check(MarkdownPage page) throws IOException {
        List<Fault> faults = new ArrayList<>();
        for (MarkdownLink link : page.links()) {
            if (!link.leadsElsewhere()) {
                String wrong = wrong(page, link.target());
                if (wrong != null) {
                    faults.add(page.fault(link.line(), "the link to " + link.target() + " leads nowhere: " + wrong));
                }
            }
        }
        return faults;
    }

    private String wrong(MarkdownPage page, String link) throws IOException {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        if (decoded.startsWith("/")) {
            return "it must be relative to its page";
        }
        Path target = path.isEmpty()
                ? page.file()
                : page.file().resolveSibling(decoded).normalize();
        if (!target.startsWith(root)) {
            return "it leads out of the course";
        }
        String name = Folders.name(root, target);
        if (!Files.exists(target)) {
            return "there is no " + name;
        }
        if (hash < 0) {
            return null;
        }
        String anchor = link.substring(hash + 1);
        if (!name.endsWith(".md")) {
            return name + " has no anchors that stay";
        }
        Set<String> known = anchorsOf(target);
        return known.contains(anchor)
                ? null
                : name + " has no anchor " + anchor + "; it has " + String.join(", ", new TreeSet<>(known));
    }

    private Set<String> anchorsOf(Path file) throws IOException {
        Set<String> known = anchors.get(file);
        if (known == null) {
            known = MarkdownPage.read(root, file).anchors();
            anchors.put(file, known);
        }
        return known;
    }
}
