package coursetools.grade.intake;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learncli.terminal.Clean;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The Java files that one student handed in, in folders, zips and zips in zips; and notes about what was not taken. */
final class JavaFiles {

    static final int MOST_FOUND = 20_000; // files of any kind, in a folder or a zip

    private static final int LARGEST = 256 << 10; // bytes of a file
    private static final int MOST = 200; // files
    private static final int MOST_BYTES = 2 << 20; // together
    private static final int LARGEST_ZIP = 50 << 20;
    private static final int LARGEST_ZIP_IN_ZIP = 10 << 20;
    private static final int MOST_ZIPS = 20;
    private static final int MOST_NOTES = 20;

    private final List<JavaFile> files = new ArrayList<>();
    private final List<String> notes = new ArrayList<>(); // about what was refused
    private final List<String> others = new ArrayList<>(); // names of files of other kinds
    private int zips;
    private long bytes;
    private boolean full;

    List<JavaFile> files() {
        return files;
    }

    /** Whether all were taken that may hold a class. */
    boolean areComplete() {
        return notes.isEmpty();
    }

    List<String> notes() {
        List<String> all = new ArrayList<>(notes.subList(0, Math.min(notes.size(), MOST_NOTES)));
        if (notes.size() > MOST_NOTES) {
            all.add("And " + (notes.size() - MOST_NOTES) + " other files were not taken.");
        }
        if (files.isEmpty()) {
            all.add("There is no Java file" + (others.isEmpty() ? "." : ", only " + FewNames.of(others) + "."));
        }
        return all;
    }

    void addFolder(Path folder) {
        try {
            add(FolderFiles.in(folder), 0);
        } catch (IOException e) {
            refuse(folder.getFileName().toString(), "it can't be read");
        }
    }

    /** Adds a file; {@code name} is what the student called it. */
    void addFile(Path file, String name, int version) {
        FoundFile found = new FoundFile(name, "", () -> Files.newInputStream(file, NOFOLLOW_LINKS));
        if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
            refuse(name, "it is not a plain file");
        } else if (!found.isNamed(".zip")) {
            add(found, version);
        } else if (file.toFile().length() > LARGEST_ZIP) {
            refuse(name, "it is larger than " + (LARGEST_ZIP >> 20) + " MB");
        } else {
            addZip(name, () -> Files.newByteChannel(file, NOFOLLOW_LINKS), version);
        }
    }

    void add(List<FoundFile> all, int version) {
        List<FoundFile> found = all.subList(0, Math.min(all.size(), MOST_FOUND));
        if (all.size() > found.size()) {
            refuse(all.get(found.size()).path() + " and what follows", "there are more than " + MOST_FOUND + " files");
        }
        CourseCopies copies = CourseCopies.among(found);
        found.stream().filter(file -> !file.isLeftOver() && !copies.have(file)).forEach(file -> add(file, version));
    }

    void add(FoundFile file, int version) {
        try {
            if (!file.fault().isEmpty()) {
                refuse(file.path(), file.fault());
            } else if (JavaFile.isNamed(file.name())) {
                addJava(file, version);
            } else if (file.isNamed(".zip")) {
                addZip(file, version);
            } else if (Zip.OTHER_ARCHIVE.matcher(file.path()).matches()) {
                refuse(file.path(), "only zips are opened. Unpack it, or hand in a zip");
            } else {
                others.add(file.path());
            }
        } catch (IOException | RuntimeException e) { // a zip's content can be anything
            refuse(file.path(), "it can't be read");
        }
    }

    private void addJava(FoundFile file, int version) throws IOException {
        if (full) {
            return;
        }
        byte[] content = file.read(LARGEST);
        if (content.length > LARGEST) {
            refuse(file.path(), "it is larger than " + (LARGEST >> 10) + " KB");
        } else if (files.size() == MOST || bytes + content.length > MOST_BYTES) {
            full = true;
            refuse(
                    file.path() + " and what follows",
                    "there are more than " + MOST + " Java files, or more than " + (MOST_BYTES >> 20) + " MB of them");
        } else {
            bytes += content.length;
            files.add(new JavaFile(file.path(), version, SourceText.of(content)));
        }
    }

    private void addZip(FoundFile file, int version) throws IOException {
        zips++;
        byte[] content = zips > MOST_ZIPS ? new byte[0] : file.read(LARGEST_ZIP_IN_ZIP);
        if (zips > MOST_ZIPS) {
            refuse(file.path(), "there are more than " + MOST_ZIPS + " zips");
        } else if (content.length > LARGEST_ZIP_IN_ZIP) {
            refuse(file.path(), "it is larger than " + (LARGEST_ZIP_IN_ZIP >> 20) + " MB");
        } else {
            addZip(file.path(), () -> new SeekableInMemoryByteChannel(content), version);
        }
    }

    private void addZip(String path, Zip.Opener content, int version) {
        try (Zip zip = new Zip(content.open(), path)) {
            add(zip.files(), version);
        } catch (IOException | RuntimeException e) {
            refuse(path, "it can't be opened; it may be damaged, or no zip");
        }
    }

    private void refuse(String file, String why) {
        notes.add(Clean.line(file) + " was not taken: " + why + ".");
    }
}
