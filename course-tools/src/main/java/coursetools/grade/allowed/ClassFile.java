package coursetools.grade.allowed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.MethodRemapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A class of a submission, or a given class.
 *
 * @param uses all types and members that it mentions, in the order of the class file
 */
record ClassFile(ClassNode node, List<Use> uses) {

    static ClassFile read(byte[] bytes) {
        ClassNode node = new ClassNode();
        Mentions mentions = new Mentions();
        new ClassReader(bytes).accept(new Visitor(node, mentions), ClassReader.SKIP_FRAMES);
        return new ClassFile(node, mentions.uses());
    }

    /**
     * The names of its superclasses and interfaces, up to those that are not among {@code classes}. Each is visited once: a
     * billion ways may lead to it.
     */
    Set<String> ancestors(Map<String, ClassFile> classes) {
        Set<String> found = new LinkedHashSet<>();
        Deque<ClassFile> next = new ArrayDeque<>(List.of(this));
        while (!next.isEmpty()) {
            ClassFile file = next.remove();
            Stream.concat(Stream.of(file.node.superName), file.node.interfaces.stream())
                    .map(name -> name.replace('/', '.'))
                    .filter(found::add)
                    .flatMap(name -> Stream.ofNullable(classes.get(name)))
                    .forEach(next::add);
        }
        return found;
    }

    String superclass() {
        return node.superName.replace('/', '.');
    }

    boolean declares(Use use) {
        return accessOf(use).findAny().isPresent();
    }

    /** The same of what isn't private. */
    boolean declaresForOthers(Use use) {
        return accessOf(use).anyMatch(access -> (access & Opcodes.ACC_PRIVATE) == 0);
    }

    /** The flags of the method or field, if this class declares it. A field doesn't stand for a method of its name. */
    private IntStream accessOf(Use use) {
        return use.isOfMethod()
                ? node.methods.stream()
                        .filter(method -> method.name.equals(use.member()) && method.desc.equals(use.descriptor()))
                        .mapToInt(method -> method.access)
                : node.fields.stream()
                        .filter(field -> field.name.equals(use.member()))
                        .mapToInt(field -> field.access);
    }

    private static final class Visitor extends ClassRemapper {

        /** The compiler's own calls for lambdas, for {@code +} of strings, and for the methods of records. */
        private static final Set<String> BOOTSTRAPS = Set.of(
                "java/lang/invoke/LambdaMetafactory",
                "java/lang/invoke/StringConcatFactory",
                "java/lang/runtime/ObjectMethods");

        private final Mentions mentions;

        Visitor(ClassNode node, Mentions mentions) {
            super(Opcodes.ASM9, node, mentions);
            this.mentions = mentions;
        }

        @Override
        public void visitInnerClass(String name, String outerName, String innerName, int access) {
            // a list of nested classes that are mentioned elsewhere; for lambdas it names MethodHandles.Lookup
        }

        @Override
        protected MethodVisitor createMethodRemapper(MethodVisitor method) {
            return new MethodRemapper(Opcodes.ASM9, method, mentions) {
                @Override
                public void visitLineNumber(int line, Label start) {
                    mentions.at(line);
                }

                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String name, String descriptor, boolean isInterface) {
                    if (FieldLookup.isHarmless(owner, name, ((MethodNode) method).instructions)) {
                        mv.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                    } else {
                        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                    }
                }

                @Override
                public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
                    if (BOOTSTRAPS.contains(bootstrap.getOwner())) {
                        mentions.mapMethodDesc(type);
                        for (Object argument : arguments) {
                            mentions.mapValue(argument);
                        }
                    } else {
                        super.visitInvokeDynamicInsn(name, type, bootstrap, arguments);
                    }
                }

                @Override
                public void visitEnd() {
                    mentions.at(0);
                }
            };
        }
    }
}
