package learncli.grading;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The files for one run of the compiler: classes in memory before those of the class path, and sources that it may compile if
 * it needs them. What it writes stays in memory. It must be a {@link StandardJavaFileManager}, or javac refuses the option
 * {@code --release}.
 */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> implements StandardJavaFileManager {

    private final List<MemoryClass> classes;
    private final Map<String, JavaFileObject> sources; // by class name
    private final List<MemoryClass> written = new ArrayList<>();

    MemoryFiles(StandardJavaFileManager files, List<MemoryClass> classes, Map<String, JavaFileObject> sources) {
        super(files);
        this.classes = classes;
        this.sources = sources;
    }

    List<MemoryClass> written() {
        return written;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String name, Kind kind, FileObject sibling) {
        MemoryClass file = new MemoryClass(name, sibling == null ? URI.create("memory:///") : sibling.toUri());
        written.add(file);
        return file;
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        List<JavaFileObject> found = new ArrayList<>();
        if (location == StandardLocation.SOURCE_PATH) {
            if (kinds.contains(Kind.SOURCE)) {
                sources.forEach((name, file) -> {
                    if (MemoryClass.packageOf(name).equals(packageName)) {
                        found.add(file);
                    }
                });
            }
            return found;
        }
        if (location == StandardLocation.CLASS_PATH && kinds.contains(Kind.CLASS)) {
            classes.stream()
                    .filter(type -> type.packageName().equals(packageName))
                    .forEach(found::add);
        }
        super.list(location, packageName, kinds, recurse).forEach(found::add);
        return found;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        if (file instanceof MemoryClass type) {
            return type.binaryName();
        }
        if (location == StandardLocation.SOURCE_PATH) {
            return sources.entrySet().stream()
                    .filter(source -> source.getValue().equals(file))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }
        return super.inferBinaryName(location, file);
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
    }

    @Override
    public void close() {
        // the file manager is used again
    }

    // A StandardJavaFileManager must have the rest; the calls are passed on.

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }
}
