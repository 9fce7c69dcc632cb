package coursetools.grade.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import learncli.grading.Candidate;
import learncli.grading.worker.Wire;

/**
 * Classes for another JVM to compile.
 *
 * @param sources by the names of their files
 * @param given class files that they may use, by class name
 */
record CompileRequest(Map<String, String> sources, Map<String, byte[]> given) {

    private static final int LARGEST_ANSWER = 16 << 20; // bytes

    void write(DataOutputStream out) throws IOException {
        Wire.writeTexts(out, sources);
        Wire.writeClasses(out, given);
        out.flush();
    }

    static CompileRequest read(DataInputStream in) throws IOException {
        return new CompileRequest(Wire.readTexts(in), Wire.readClasses(in));
    }

    static void writeAnswer(DataOutputStream out, Candidate compiled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream answer = new DataOutputStream(bytes);
        Wire.writeClasses(answer, compiled.classes());
        Wire.writeText(answer, compiled.errors());
        Wire.writeText(answer, compiled.warnings());
        Wire.writeBytes(out, bytes.toByteArray());
        out.flush();
    }

    /** What {@link #writeAnswer} wrote, if it isn't too large. */
    static Candidate readAnswer(DataInputStream in) throws IOException {
        byte[] bytes = Wire.readBytes(in, LARGEST_ANSWER);
        DataInputStream answer = new DataInputStream(new ByteArrayInputStream(bytes));
        return new Candidate(Wire.readClasses(answer), Wire.readText(answer), Wire.readText(answer));
    }
}
