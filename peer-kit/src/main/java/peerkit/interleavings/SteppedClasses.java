package peerkit.interleavings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads some classes once more, with a call of {@link Steps#next} before each step: before a field or an array is read or
 * written, and before a method is called.
 */
final class SteppedClasses extends ClassLoader {

    private static final String STEPS = Steps.class.getName();

    private final Predicate<String> names;

    private SteppedClasses(ClassLoader parent, Predicate<String> names) {
        super(parent);
        this.names = names;
    }

    /** The classes of the package that this class is in. */
    static SteppedClasses around(Class<?> member) {
        String prefix = member.getPackageName() + ".";
        return new SteppedClasses(member.getClassLoader(), name -> name.startsWith(prefix) && !name.equals(STEPS));
    }

    /** This class, and those nested in it. */
    static Class<?> of(Class<?> type) throws ClassNotFoundException {
        String nested = type.getName() + "$";
        return new SteppedClasses(type.getClassLoader(), name -> name.equals(type.getName()) || name.startsWith(nested))
                .loadClass(type.getName());
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
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = stepped(file.readAllBytes());
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] stepped(byte[] bytes) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] exceptions) {
                                return new StepVisitor(super.visitMethod(access, name, type, signature, exceptions));
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private static final class StepVisitor extends MethodVisitor {

        StepVisitor(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String type) {
            step();
            super.visitFieldInsn(opcode, owner, name, type);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean ofInterface) {
            step();
            super.visitMethodInsn(opcode, owner, name, type, ofInterface);
        }

        @Override
        public void visitInsn(int opcode) {
            boolean reads = Opcodes.IALOAD <= opcode && opcode <= Opcodes.SALOAD;
            boolean writes = Opcodes.IASTORE <= opcode && opcode <= Opcodes.SASTORE;
            if (reads || writes) {
                step();
            }
            super.visitInsn(opcode);
        }

        private void step() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS.replace('.', '/'), "next", "()V", false);
        }
    }
}
