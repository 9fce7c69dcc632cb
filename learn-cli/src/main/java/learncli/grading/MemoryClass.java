package learncli.grading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A class file in memory, which the compiler can read and write. */
final class MemoryClass extends SimpleJavaFileObject {

    private final String name;
    private final URI source;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private byte[] bytes;

    /** For the compiler to write; {@code source} is the file that it is compiled from. */
    MemoryClass(String name, URI source) {
        super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
        this.name = name;
        this.source = source;
    }

    /** For the compiler to read. */
    MemoryClass(String name, byte[] bytes) {
        this(name, URI.create("memory:///"), bytes);
    }

    /** Compiled before. */
    MemoryClass(String name, URI source, byte[] bytes) {
        this(name, source);
        this.bytes = bytes;
    }

    String binaryName() {
        return name;
    }

    URI source() {
        return source;
    }

    String packageName() {
        return packageOf(name);
    }

    static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    byte[] bytes() {
        return bytes != null ? bytes : written.toByteArray();
    }

    @Override
    public OutputStream openOutputStream() {
        return written;
    }

    @Override
    public InputStream openInputStream() {
        return new ByteArrayInputStream(bytes());
    }
}
