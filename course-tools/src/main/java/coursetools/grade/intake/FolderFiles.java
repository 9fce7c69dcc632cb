package coursetools.grade.intake;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds the files in a folder. Links are not followed, and a pipe is never opened. */
final class FolderFiles extends SimpleFileVisitor<Path> {

    private static final int DEEPEST = 40; // folders in folders

    private final Path folder;
    private final List<FoundFile> found = new ArrayList<>();

    private FolderFiles(Path folder) {
        this.folder = folder;
    }

    static List<FoundFile> in(Path folder) throws IOException {
        FolderFiles files = new FolderFiles(folder);
        Files.walkFileTree(folder, Set.of(), DEEPEST, files);
        files.found.sort(Comparator.comparing(FoundFile::path)); // the same on every system
        return files.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
        if (!visited.equals(folder)
                && FoundFile.isLeftOver(visited.getFileName().toString())) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (visited.toString().endsWith(".java")) {
            return add(FoundFile.faulty(path(visited), "it is a folder"));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        return add(
                attributes.isRegularFile()
                        ? new FoundFile(path(file), "", () -> Files.newInputStream(file, NOFOLLOW_LINKS))
                        : FoundFile.faulty(path(file), fault(attributes)));
    }

    private static String fault(BasicFileAttributes attributes) {
        return attributes.isSymbolicLink()
                ? "it is a link"
                : attributes.isDirectory() ? "it lies too deep" : "it is not a plain file";
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return add(FoundFile.faulty(path(file), "it can't be read"));
    }

    private FileVisitResult add(FoundFile file) {
        found.add(file);
        return found.size() <= JavaFiles.MOST_FOUND ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }
}
