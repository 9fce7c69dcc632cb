package coursetools.grade.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Finds the files in a zip, which is not unpacked: nothing is written. */
final class Zip implements Closeable {

    /** A name without its ending, and the ending of an archive that this is not for. */
    static final Pattern OTHER_ARCHIVE = Pattern.compile("(?i)(.+?)\\.(?:rar|7z|tgz|tar(?:\\.(?:gz|bz2|xz))?)");

    /** Opens the zip. */
    interface Opener {
        SeekableByteChannel open() throws IOException;
    }

    private final ZipFile zip;
    private final String path; // its own, in the submission; empty for that of a class

    Zip(SeekableByteChannel content, String path) throws IOException {
        this.zip = ZipFile.builder().setSeekableByteChannel(content).get();
        this.path = path;
    }

    List<FoundFile> files() {
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .map(this::found)
                .toList();
    }

    /** The paths of the folders that have entries of their own, as an empty one has. */
    List<String> folders() {
        return Collections.list(zip.getEntries()).stream()
                .filter(ZipArchiveEntry::isDirectory)
                .map(Zip::path)
                .toList();
    }

    private static String path(ZipArchiveEntry entry) {
        return entry.getName().replace('\\', '/'); // as Windows writes it
    }

    private FoundFile found(ZipArchiveEntry entry) {
        String name = path(entry);
        return new FoundFile(
                path.isEmpty() ? name : path + "/" + name, fault(entry, name), () -> zip.getInputStream(entry));
    }

    private String fault(ZipArchiveEntry entry, String name) {
        if (entry.isUnixSymlink()) {
            return "it is a link";
        }
        boolean leavesTheFolder = name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || Arrays.asList(name.split("/")).contains("..");
        if (leavesTheFolder) {
            return "its name leads out of the zip";
        }
        return zip.canReadEntryData(entry) ? "" : "it is encrypted, or packed in an unusual way";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
