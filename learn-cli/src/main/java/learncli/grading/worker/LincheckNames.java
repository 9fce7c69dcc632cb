package learncli.grading.worker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.reflect.Field;
import java.util.Map;

/**
 * Lincheck 3.7 looks classes up by name, in the class loader that it is in itself, and keeps them in a table. A job's
 * classes are in a loader of their own, so it would find none, or those of an earlier job: they are put into that table.
 */
final class LincheckNames {

    private static final String TABLE = "org.jetbrains.lincheck.util.ClassCache";
    private static final String USER = "peerkit/interleavings/Interleavings"; // as it stands in a class file

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
