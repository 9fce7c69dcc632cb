package peerkit.interleavings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import peerkit.grading.Check;

/**
 * Finds public methods that begin with reading a field which others change, without a lock, though the field isn't
 * {@code volatile}. Such a thread may see an old value, for ever if the compiler moves the read out of a loop. The model
 * checker doesn't notice, because in its orders every thread sees the newest values. So this looks at the class file: a
 * read before the first lock, the first call and the first read of another field can't have been ordered.
 */
public final class UnlockedReads {

    private static final int SAFE = Opcodes.ACC_FINAL | Opcodes.ACC_VOLATILE;

    private final Set<String> plain = new HashSet<>();
    private final Set<String> changed = new HashSet<>();
    private Optional<String[]> found = Optional.empty(); // the method, the field

    private UnlockedReads() {}

    /** Expects that this class, of a learner, has no such method. */
    public static void expectNone(Class<?> learners) {
        UnlockedReads reads = new UnlockedReads();
        ClassReader file = file(learners);
        file.accept(reads.new Fields(), 0);
        file.accept(reads.new Methods(), 0);
        reads.found.ifPresent(read -> Check.when(
                        "a thread calls " + read[0] + "(), and another thread has changed the field " + read[1])
                .means("without a lock, a thread may go on seeing an old value, even for ever. Read the field under the"
                        + " lock under which it is changed, or make it volatile")
                .holds(false, "a field that is volatile, or read under a lock", "it is neither"));
    }

    private static ClassReader file(Class<?> learners) {
        try (InputStream in = learners.getResourceAsStream(learners.getName().replaceFirst(".*[.]", "") + ".class")) {
            return new ClassReader(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes which fields are not safe by themselves, and which are changed after the constructor. */
    private final class Fields extends ClassVisitor {

        Fields() {
            super(Opcodes.ASM9);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String type, String signature, Object value) {
            if ((access & SAFE) == 0) {
                plain.add(name);
            }
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String signature, String[] thrown) {
            return method.startsWith("<")
                    ? null
                    : new MethodVisitor(Opcodes.ASM9) {
                        @Override
                        public void visitFieldInsn(int opcode, String owner, String name, String type) {
                            if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
                                changed.add(name);
                            }
                        }
                    };
        }
    }

    /** Looks at the beginning of each public method that isn't synchronized. */
    private final class Methods extends ClassVisitor {

        Methods() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String signature, String[] thrown) {
            boolean isOpen = (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNCHRONIZED)) == Opcodes.ACC_PUBLIC;
            return isOpen && !method.startsWith("<") ? new Beginning(method) : null;
        }
    }

    private final class Beginning extends MethodVisitor {

        private final String method;
        private boolean isOver;

        Beginning(String method) {
            super(Opcodes.ASM9);
            this.method = method;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String type) {
            if (!isOver && opcode == Opcodes.GETFIELD && plain.contains(name) && changed.contains(name)) {
                found = found.or(() -> Optional.of(new String[] {method, name}));
            }
            isOver |= !plain.contains(name); // it may be volatile
        }

        @Override
        public void visitInsn(int opcode) {
            isOver |= opcode == Opcodes.MONITORENTER;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean ofInterface) {
            isOver = true; // it may lock something
        }
    }
}
