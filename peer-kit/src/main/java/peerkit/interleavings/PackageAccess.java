package peerkit.interleavings;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.V17;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/**
 * Access to the package of a class, as if from inside it: defines a small class there, which returns its lookup. {@link
 * MethodHandles#privateLookupIn} alone can't make lambdas if the class comes from another class loader, and so from
 * another module. That is the case for a learner's class when many are graded in one JVM.
 */
final class PackageAccess {

    private static final String NAME = "PeerkitPackageAccess";
    private static final String METHOD = "lookup";
    private static final String SIGNATURE = "()Ljava/lang/invoke/MethodHandles$Lookup;";

    private PackageAccess() {}

    static Lookup of(Class<?> member) throws ReflectiveOperationException {
        Lookup visitor = MethodHandles.privateLookupIn(member, MethodHandles.lookup());
        return (Lookup) insider(visitor).getMethod(METHOD).invoke(null);
    }

    private static Class<?> insider(Lookup visitor) throws ReflectiveOperationException {
        String name = visitor.lookupClass().getPackageName() + "." + NAME;
        try {
            return visitor.findClass(name);
        } catch (ClassNotFoundException e) { // the first call for this package
            return visitor.defineClass(classFile(name.replace('.', '/')));
        }
    }

    /** {@code public class NAME { public static Lookup lookup() { return MethodHandles.lookup(); } }}. */
    private static byte[] classFile(String name) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V17, ACC_PUBLIC, name, null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, METHOD, SIGNATURE, null, null);
        method.visitCode();
        method.visitMethodInsn(INVOKESTATIC, "java/lang/invoke/MethodHandles", METHOD, SIGNATURE, false);
        method.visitInsn(ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
