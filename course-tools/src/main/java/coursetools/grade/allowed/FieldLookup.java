package coursetools.grade.allowed;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** The one use of reflection that is allowed: a {@code VarHandle} for a field that the code could also name. */
final class FieldLookup {

    private FieldLookup() {}

    /**
     * Whether this is a call of {@code findVarHandle}, and the code before it ends with a class literal, a text and a type:
     * its arguments. With another {@code Class} object it could find one of the tests' fields.
     */
    static boolean isHarmless(String owner, String method, InsnList before) {
        return owner.equals("java/lang/invoke/MethodHandles$Lookup")
                && method.equals("findVarHandle")
                && namesClassAndField(before);
    }

    private static boolean namesClassAndField(InsnList code) {
        AbstractInsnNode type = instruction(code.getLast());
        AbstractInsnNode name = type == null ? null : instruction(type.getPrevious());
        return name != null
                && (type.getOpcode() == Opcodes.GETSTATIC || isLiteral(type, Type.class))
                && isLiteral(name, String.class)
                && isLiteral(name.getPrevious(), Type.class); // next to it: no jump leads in between
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
