package coursetools.grade.allowed;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/**
 * A class file mentions a type, or a field, method or constructor of it.
 *
 * @param line of the source; 0 outside the methods
 * @param type its name, such as {@code java.util.Map$Entry}
 * @param member null if only the type is mentioned
 * @param descriptor of the member
 */
record Use(int line, String type, String member, String descriptor) {

    /** As {@code allowed.txt} writes a constructor. */
    private static final String CONSTRUCTOR = "new";

    static Use of(int line, String internalName, String member, String descriptor) {
        return new Use(line, Type.getObjectType(internalName).getClassName(), member, descriptor);
    }

    /** {@code close}, or {@code new} for a constructor. */
    String name() {
        return member.equals("<init>") ? CONSTRUCTOR : member;
    }

    /** The member of this name. */
    static String member(String name) {
        return name.equals(CONSTRUCTOR) ? "<init>" : name;
    }

    /** {@code read(byte[],int)}. */
    String nameWithParameters() {
        return Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(Type::getClassName)
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .collect(Collectors.joining(",", name() + "(", ")"));
    }

    boolean isOfMethod() {
        return descriptor.startsWith("(");
    }
}
