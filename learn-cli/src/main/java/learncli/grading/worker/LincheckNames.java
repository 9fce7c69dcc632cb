package learncli.grading.worker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.reflect.Field;
import java.util.Map;

/**
 * Lincheck 3.7 looks classes up by name in its own class loader, and keeps them in a table. A job's classes have another
 * loader, so it would find none, or those of an earlier job. Therefore we put them into that table.
 */
final class LincheckNames {

    private static final String TABLE = "org.jetbrains.lincheck.util.ClassCache";
    private static final String USER = "peerkit/interleavings/Interleavings"; // as class files spell it

    private LincheckNames() {}

    /** Makes a job's classes known, if its tests use Lincheck at all. */
    static void know(Job job, ClassLoader loader) throws ReflectiveOperationException {
        if (job.classes().values().stream().noneMatch(LincheckNames::uses)) {
            return;
        }
        Field field = Class.forName(TABLE).getDeclaredField("cache");
        field.setAccessible(true);
        @SuppressWarnings("unchecked")
        Map<String, Class<?>> table = (Map<String, Class<?>>) field.get(null);
        for (String name : job.classes().keySet()) {
            table.put(name, Class.forName(name, false, loader));
        }
    }

    private static boolean uses(byte[] classFile) {
        return new String(classFile, ISO_8859_1).contains(USER);
    }
}
