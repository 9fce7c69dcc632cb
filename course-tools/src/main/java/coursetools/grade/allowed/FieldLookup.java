package coursetools.grade.allowed;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** The one use of reflection that is allowed: a handle or an updater for a field that the code could also name. */
final class FieldLookup {

    private static final String ATOMICS = "java/util/concurrent/atomic/";

    private FieldLookup() {}

    /**
     * Whether this is a call of {@code findVarHandle} or {@code newUpdater}, and the code before it ends with literals, its
     * arguments. With another {@code Class} object it could find one of the tests' fields.
     */
    static boolean isHarmless(String owner, String method, InsnList before) {
        AbstractInsnNode last = instruction(before.getLast());
        return switch (owner + "." + method) {
            case "java/lang/invoke/MethodHandles$Lookup.findVarHandle" ->
                isType(last)
                        && isLiteral(previous(last), String.class)
                        && isLiteral(previous(last).getPrevious(), Type.class); // next to it: no jump leads in between
            case ATOMICS + "AtomicIntegerFieldUpdater.newUpdater", ATOMICS + "AtomicLongFieldUpdater.newUpdater" ->
                isLiteral(last, String.class) && isLiteral(last.getPrevious(), Type.class);
            case ATOMICS + "AtomicReferenceFieldUpdater.newUpdater" ->
                isLiteral(last, String.class)
                        && isType(previous(last))
                        && isLiteral(previous(last).getPrevious(), Type.class);
            default -> false;
        };
    }

    private static boolean isType(AbstractInsnNode node) {
        return node != null && (node.getOpcode() == Opcodes.GETSTATIC || isLiteral(node, Type.class));
    }

    private static AbstractInsnNode previous(AbstractInsnNode node) {
        return instruction(node.getPrevious());
    }

    private static AbstractInsnNode instruction(AbstractInsnNode last) {
        AbstractInsnNode node = last;
        while (node instanceof LabelNode) {
            node = node.getPrevious();
        }
        return node;
    }

    private static boolean isLiteral(AbstractInsnNode node, Class<?> type) {
        return node instanceof LdcInsnNode literal && type.isInstance(literal.cst);
    }
}
