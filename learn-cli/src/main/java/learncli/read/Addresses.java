package learncli.read;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the page of a file is. The site has the same folders as the course, so only the ends of links change.
 *
 * @param site the folder of the site
 */
record Addresses(Path root, Path site) {

    Path page(Path file) {
        Path same = site.resolve(root.relativize(file));
        String name = file.getFileName().toString();
        if (Files.isDirectory(file)) {
            return same.resolve("index.html");
        } else if (name.equals("README.md")) {
            return same.resolveSibling("index.html");
        } else if (name.endsWith(".md")) {
            return same.resolveSibling(name.replaceFirst("md$", "html"));
        }
        return isPicture(file) ? same : same.resolveSibling(name + ".html");
    }

    /** Whether the file is copied unchanged. */
    static boolean isPicture(Path file) {
        return file.toString().matches(".*\\.(svg|png|jpg|gif)");
    }

    /** The link from the page of one file to that of another. */
    String link(Path from, Path to) {
        return slashed(page(from).getParent().relativize(page(to)));
    }

    /** The way from a file's page up to the folder of the site; ends with a slash unless it is empty. */
    String up(Path file) {
        return "../".repeat(site.relativize(page(file)).getNameCount() - 1);
    }

    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
