package peerkit.interleavings;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.AnalyzerAdapter;

/**
 * Changes calls that Lincheck would misunderstand, and waits.
 *
 * <p>{@code queue.wait()} becomes a call of {@code Object.wait}, where the variable's type is an interface such as {@code
 * Queue}. Since JDK 18, javac compiles it to a call of {@code Queue.wait}, and Lincheck knows only those of {@code
 * Object}: the thread would really wait, for a monitor that Lincheck only pretends to have locked.
 *
 * <p>{@code atomic.updateAndGet(function)} becomes a call of {@link AtomicLoops}.
 *
 * <p>{@code lock.tryLock(time, unit)} becomes {@code EarlyEnds.isNow() ? EarlyEnds.tryLock(lock, time, unit) :
 * lock.tryLock(time, unit)}, and so do other calls that wait: see {@link EarlyEnds}.
 *
 * <p>{@code LockSupport.park()} becomes a call of {@link Parks}.
 */
final class RewrittenCalls implements ClassFileTransformer {

    private static final Set<String> ATOMICS = Set.of(
            "java/util/concurrent/atomic/AtomicInteger",
            "java/util/concurrent/atomic/AtomicLong",
            "java/util/concurrent/atomic/AtomicReference");
    private static final Set<String> UPDATES =
            Set.of("updateAndGet", "getAndUpdate", "accumulateAndGet", "getAndAccumulate");
    private static final String LOOPS = AtomicLoops.class.getName().replace('.', '/');
    private static final String EARLY_ENDS = EarlyEnds.class.getName().replace('.', '/');
    private static final String PARKS = Parks.class.getName().replace('.', '/');
    private static final Set<String> WAITS = Set.of(
            "java/lang/Object.wait()V",
            "java/util/concurrent/locks/Condition.await()V",
            "java/util/concurrent/locks/Condition.await(JLjava/util/concurrent/TimeUnit;)Z",
            "java/util/concurrent/locks/Condition.awaitNanos(J)J",
            "java/util/concurrent/locks/Condition.awaitUninterruptibly()V",
            "java/util/concurrent/locks/Lock.tryLock(JLjava/util/concurrent/TimeUnit;)Z",
            "java/util/concurrent/locks/LockSupport.park()V",
            "java/util/concurrent/locks/LockSupport.park(Ljava/lang/Object;)V",
            "java/util/concurrent/locks/ReentrantLock.tryLock(JLjava/util/concurrent/TimeUnit;)Z",
            "java/util/concurrent/Semaphore.tryAcquire(JLjava/util/concurrent/TimeUnit;)Z");
    private static final Set<String> CALLS = Set.of("wait()V", "wait(J)V", "wait(JI)V", "notify()V", "notifyAll()V");

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        if (loader == null || name == null || name.startsWith("org/") || name.startsWith("kotlin")) {
            return null; // classes of the JDK, of Lincheck and of JUnit
        }
        if (name.equals(PARKS)) {
            return null; // or it would call itself
        }
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String type, String signature, String[] exceptions) {
                        MethodVisitor next = super.visitMethod(access, method, type, signature, exceptions);
                        return new Calls(name, access, method, type, next);
                    }
                },
                ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    private static final class Calls extends AnalyzerAdapter {

        Calls(String owner, int access, String name, String type, MethodVisitor next) {
            super(Opcodes.ASM9, owner, access, name, type, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean ofInterface) {
            if (opcode == Opcodes.INVOKEINTERFACE && CALLS.contains(name + type)) {
                visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Object", name, type, false);
            } else if (ATOMICS.contains(owner) && UPDATES.contains(name)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, LOOPS, name, withOwner(owner, type), false);
            } else if (WAITS.contains(owner + "." + name + type)) {
                visitWait(opcode, owner, name, type, ofInterface);
            } else {
                super.visitMethodInsn(opcode, owner, name, type, ofInterface);
            }
        }

        private void visitWait(int opcode, String owner, String name, String type, boolean ofInterface) {
            Label asWritten = new Label();
            Label end = new Label();
            Object[] before = frame(stack);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, EARLY_ENDS, "isNow", "()Z", false);
            super.visitJumpInsn(Opcodes.IFEQ, asWritten);
            String declaring = owner.replace("ReentrantLock", "Lock");
            String early = opcode == Opcodes.INVOKESTATIC ? type : withOwner(declaring, type);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, EARLY_ENDS, name, early, false);
            Object[] localsNow = frame(locals);
            Object[] after = frame(stack);
            super.visitJumpInsn(Opcodes.GOTO, end);
            super.visitLabel(asWritten);
            super.visitFrame(Opcodes.F_NEW, localsNow.length, localsNow, before.length, before);
            super.visitMethodInsn(opcode, name.equals("park") ? PARKS : owner, name, type, ofInterface);
            super.visitLabel(end);
            super.visitFrame(Opcodes.F_NEW, localsNow.length, localsNow, after.length, after);
            super.visitInsn(Opcodes.NOP); // the next instruction may have a frame of its own
        }

        private static String withOwner(String owner, String type) {
            return type.replace("(", "(L" + owner + ";");
        }

        /** Types as a frame has them: here a {@code long} or a {@code double} takes two places, there only one. */
        private static Object[] frame(List<Object> types) {
            List<Object> frame = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                frame.add(types.get(i));
                if (types.get(i) == Opcodes.LONG || types.get(i) == Opcodes.DOUBLE) {
                    i++;
                }
            }
            return frame.toArray();
        }
    }
}
