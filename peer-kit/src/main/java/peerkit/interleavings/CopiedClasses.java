package peerkit.interleavings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Loads some classes once more, with a change in each of their methods. */
final class CopiedClasses extends ClassLoader {

    private final Predicate<String> names;
    private final UnaryOperator<MethodVisitor> change;

    private CopiedClasses(ClassLoader parent, Predicate<String> names, UnaryOperator<MethodVisitor> change) {
        super(parent);
        this.names = names;
        this.change = change;
    }

    /** The classes of the package that this class is in. */
    static ClassLoader around(Class<?> member, UnaryOperator<MethodVisitor> change) {
        return new CopiedClasses(member.getClassLoader(), isIn(member.getPackageName()), change);
    }

    /** This class, and all others that its file declares. */
    static Class<?> of(Class<?> type, UnaryOperator<MethodVisitor> change) throws ClassNotFoundException {
        ClassLoader original = type.getClassLoader();
        String file = sourceOf(bytes(original, type.getName()));
        Predicate<String> isOfTheFile =
                isIn(type.getPackageName()).and(name -> file.equals(sourceOf(bytes(original, name))));
        return new CopiedClasses(original, isOfTheFile, change).loadClass(type.getName());
    }

    private static Predicate<String> isIn(String packageName) {
        return name -> name.startsWith(packageName + ".")
                && !name.equals(Steps.class.getName())
                && !name.equals(ShortWaits.class.getName()); // of which there is one
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!names.test(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = bytes(getParent(), name);
        if (bytes.length == 0) {
            throw new ClassNotFoundException(name);
        }
        byte[] changed = changed(bytes);
        return defineClass(name, changed, 0, changed.length);
    }

    private byte[] changed(byte[] bytes) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String type, String signature, String[] exceptions) {
                return change.apply(super.visitMethod(access, name, type, signature, exceptions));
            }
        };
        new ClassReader(bytes).accept(visitor, 0);
        return writer.toByteArray();
    }

    /** Of a class file; empty if it doesn't say so. */
    private static String sourceOf(byte[] bytes) {
        StringBuilder file = new StringBuilder();
        if (bytes.length > 0) {
            ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9) {
                @Override
                public void visitSource(String source, String debug) {
                    file.append(source);
                }
            };
            new ClassReader(bytes).accept(visitor, ClassReader.SKIP_CODE);
        }
        return file.toString();
    }

    /** The class file; empty if there is none. */
    private static byte[] bytes(ClassLoader loader, String name) {
        try (InputStream file = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
            return file == null ? new byte[0] : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
