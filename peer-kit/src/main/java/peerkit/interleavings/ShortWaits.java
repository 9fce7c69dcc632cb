package peerkit.interleavings;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A copy of a class for which seconds are milliseconds: a wait for at most ten seconds gives up after ten milliseconds. So a
 * test need not wait longer to see that a wait gives up.
 *
 * <p>Time limits are those that the class passes to the JDK: {@code join(millis)}, {@code awaitTermination(time, unit)}.
 */
public final class ShortWaits {

    private static final int SHORTER = 1000;

    private static final String NAME = ShortWaits.class.getName().replace('.', '/');
    private static final String TIME_UNIT = "java/util/concurrent/TimeUnit";
    private static final Set<String> WAITS = Set.of("join", "wait", "sleep", "awaitNanos", "parkNanos");
    private static final Set<String> OF_A_UNIT = Set.of("sleep", "timedJoin", "timedWait");

    private ShortWaits() {}

    /** Makes a copy of this class, which no other class may name: call its methods by reflection. */
    public static Class<?> in(Class<?> original) throws ClassNotFoundException {
        return CopiedClasses.of(original, Visitor::new);
    }

    /** The copy calls this. A limit of 0 means none, and must not come from another one. */
    public static long limit(long limit) {
        return limit <= 0 ? limit : Math.max(1, limit / SHORTER);
    }

    /** The copy calls this. Returns nanoseconds. */
    public static long limit(long limit, TimeUnit unit) {
        return limit(unit.toNanos(limit));
    }

    /** The copy calls this instead of {@code unit.sleep(limit)}. */
    public static void sleep(TimeUnit unit, long limit) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(limit(limit, unit));
    }

    /** The copy calls this instead of {@code unit.timedJoin(thread, limit)}. */
    public static void timedJoin(TimeUnit unit, Thread thread, long limit) throws InterruptedException {
        TimeUnit.NANOSECONDS.timedJoin(thread, limit(limit, unit));
    }

    /** The copy calls this instead of {@code unit.timedWait(monitor, limit)}. */
    public static void timedWait(TimeUnit unit, Object monitor, long limit) throws InterruptedException {
        TimeUnit.NANOSECONDS.timedWait(monitor, limit(limit, unit));
    }

    private static final class Visitor extends MethodVisitor {

        Visitor(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean ofInterface) {
            if (owner.equals(TIME_UNIT) && OF_A_UNIT.contains(name)) {
                String withUnit = type.replace("(", "(L" + TIME_UNIT + ";");
                super.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, name, withUnit, false);
                return;
            }
            if (type.contains("JL" + TIME_UNIT + ";)") && !owner.equals(TIME_UNIT)) { // TimeUnit.convert doesn't wait
                shorten("(JL" + TIME_UNIT + ";)J");
                super.visitFieldInsn(Opcodes.GETSTATIC, TIME_UNIT, "NANOSECONDS", "L" + TIME_UNIT + ";");
            } else if (type.contains("J)") && WAITS.contains(name)) {
                shorten("(J)J");
            }
            super.visitMethodInsn(opcode, owner, name, type, ofInterface);
        }

        private void shorten(String limits) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, "limit", limits, false);
        }
    }
}
