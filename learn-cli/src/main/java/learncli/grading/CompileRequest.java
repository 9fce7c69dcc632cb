package learncli.grading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learncli.grading.MemoryCompiler.Compiled;
import learncli.grading.worker.Wire;

/**
 * Classes for another JVM to compile.
 *
 * @param sources by the names of their files
 * @param given class files that they may use, by class name
 */
record CompileRequest(Map<String, String> sources, Map<String, byte[]> given, int release) {

    private static final int LARGEST_ANSWER = 16 << 20; // bytes

    void write(DataOutputStream out) throws IOException {
        Wire.writeTexts(out, sources);
        Wire.writeClasses(out, given);
        out.writeInt(release);
        out.flush();
    }

    static CompileRequest read(DataInputStream in) throws IOException {
        return new CompileRequest(Wire.readTexts(in), Wire.readClasses(in), in.readInt());
    }

    /** Does it. */
    Compiled compileWith(MemoryCompiler compiler) {
        List<MemorySource> files = new ArrayList<>();
        sources.forEach((name, text) -> files.add(new MemorySource(name, text)));
        List<MemoryClass> classes = new ArrayList<>();
        given.forEach((name, bytes) -> classes.add(new MemoryClass(name, bytes)));
        return compiler.compile(files, release, classes);
    }

    static void writeAnswer(DataOutputStream out, Compiled compiled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream answer = new DataOutputStream(bytes);
        answer.writeBoolean(compiled.succeeded());
        Wire.writeClasses(answer, compiled.byName());
        Wire.writeText(answer, compiled.said());
        Wire.writeBytes(out, bytes.toByteArray());
        out.flush();
    }

    /** What {@link #writeAnswer} wrote, if it isn't too large. */
    static Compiled readAnswer(DataInputStream in) throws IOException {
        byte[] bytes = Wire.readBytes(in, LARGEST_ANSWER);
        DataInputStream answer = new DataInputStream(new ByteArrayInputStream(bytes));
        boolean succeeded = answer.readBoolean();
        List<MemoryClass> classes = new ArrayList<>();
        Wire.readClasses(answer).forEach((name, type) -> classes.add(new MemoryClass(name, type)));
        return new Compiled(succeeded, classes, Wire.readText(answer));
    }
}
