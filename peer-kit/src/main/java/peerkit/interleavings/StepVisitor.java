package peerkit.interleavings;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Adds a call of {@link Steps#next} before each step: before a field or an array is read or written, or a method is called. */
final class StepVisitor extends MethodVisitor {

    private static final String STEPS = Steps.class.getName().replace('.', '/');

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
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "next", "()V", false);
    }
}
