package coursetools.grade.allowed;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Remapper;

/**
 * ASM's remapper renames everything that a class mentions, in code, signatures, annotations and constants. This one only
 * writes down what it is asked to rename.
 */
final class Mentions extends Remapper {

    private final List<Use> uses = new ArrayList<>();
    private int line;

    Mentions() {
        super(Opcodes.ASM9);
    }

    /** What comes now is in this line of the source; 0 outside methods. */
    void at(int line) {
        this.line = line;
    }

    List<Use> uses() {
        return uses;
    }

    @Override
    public String map(String internalName) {
        uses.add(Use.of(line, internalName, null, null));
        return internalName;
    }

    @Override
    public String mapMethodName(String owner, String name, String descriptor) {
        uses.add(Use.of(line, owner, name, descriptor));
        return name;
    }

    @Override
    public String mapFieldName(String owner, String name, String descriptor) {
        uses.add(Use.of(line, owner, name, descriptor));
        return name;
    }
}
