package coursetools.grade.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import learncli.grading.MemoryCompiler;

/**
 * The main class of a JVM that compiles for another one, because a source can make {@code javac} run for ever or out of
 * memory. Requests come through standard input, answers go through standard output; the first answer says that it is ready.
 */
final class CompilerWorker {

    private static final Map<String, String> ANY = Map.of("Any.java", "class Any { Runnable any = () -> {}; }");

    private CompilerWorker() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        try (MemoryCompiler compiler = new MemoryCompiler(List.of())) {
            CompileRequest request = new CompileRequest(ANY, Map.of());
            while (true) {
                CompileRequest.writeAnswer(out, compiler.compile(request.sources(), request.given()));
                request = CompileRequest.read(in);
            }
        } catch (EOFException e) {
            // the other JVM wants no more
        }
    }
}
