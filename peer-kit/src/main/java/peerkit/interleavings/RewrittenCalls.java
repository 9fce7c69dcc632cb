package peerkit.interleavings;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Changes two kinds of calls that Lincheck would misunderstand.
 *
 * <p>{@code queue.wait()} becomes a call of {@code Object.wait}, where the variable's type is an interface such as {@code
 * Queue}. Since JDK 18, javac compiles it to a call of {@code Queue.wait}, and Lincheck knows only those of {@code
 * Object}: the thread would really wait, for a monitor that Lincheck only pretends to have locked.
 *
 * <p>{@code atomic.updateAndGet(function)} becomes a call of {@link AtomicLoops}.
 */
final class RewrittenCalls implements ClassFileTransformer {

    private static final Set<String> ATOMICS = Set.of(
            "java/util/concurrent/atomic/AtomicInteger",
            "java/util/concurrent/atomic/AtomicLong",
            "java/util/concurrent/atomic/AtomicReference");
    private static final Set<String> UPDATES =
            Set.of("updateAndGet", "getAndUpdate", "accumulateAndGet", "getAndAccumulate");
    private static final String LOOPS = AtomicLoops.class.getName().replace('.', '/');
    private static final Set<String> CALLS = Set.of("wait()V", "wait(J)V", "wait(JI)V", "notify()V", "notifyAll()V");

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        if (loader == null || name == null || name.startsWith("org/") || name.startsWith("kotlin")) {
            return null; // classes of the JDK, of Lincheck and of JUnit
        }
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String type, String signature, String[] exceptions) {
                        return new Calls(super.visitMethod(access, method, type, signature, exceptions));
                    }
                },
                0);
        return writer.toByteArray();
    }

    private static final class Calls extends MethodVisitor {

        Calls(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean ofInterface) {
            if (opcode == Opcodes.INVOKEINTERFACE && CALLS.contains(name + type)) {
                super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Object", name, type, false);
            } else if (ATOMICS.contains(owner) && UPDATES.contains(name)) {
                String withOwner = type.replace("(", "(L" + owner + ";");
                super.visitMethodInsn(Opcodes.INVOKESTATIC, LOOPS, name, withOwner, false);
            } else {
                super.visitMethodInsn(opcode, owner, name, type, ofInterface);
            }
        }
    }
}
