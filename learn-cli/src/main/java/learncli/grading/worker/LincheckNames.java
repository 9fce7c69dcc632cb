package learncli.grading.worker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.reflect.Field;
import java.util.Map;

/**
 * Lincheck 3.7 looks classes up by name in its own class loader, and keeps them in a table; another table says which are
 * subclasses of {@link Thread}. A job's classes have another loader, so it would find none, or those of an earlier job.
 * Therefore we put them into these tables.
 */
final class LincheckNames {

    private static final String CLASSES = "org.jetbrains.lincheck.util.ClassCache";
    private static final String THREADS = "org.jetbrains.lincheck.jvm.agent.TransformationUtilsKt";
    private static final String USER = "peerkit/interleavings/Interleavings"; // as class files spell it

    private LincheckNames() {}

    /** Makes a job's classes known, if its tests use Lincheck at all. */
    static void know(Job job, ClassLoader loader) throws ReflectiveOperationException {
        if (job.classes().values().stream().noneMatch(LincheckNames::uses)) {
            return;
        }
        Map<String, Class<?>> classes = table(CLASSES, "cache");
        Map<String, Boolean> threads = table(THREADS, "isThreadSubclassMap");
        for (String name : job.classes().keySet()) {
            Class<?> known = Class.forName(name, false, loader);
            classes.put(name, known);
            threads.put(name, Thread.class.isAssignableFrom(known));
        }
    }

    @SuppressWarnings("unchecked") // the caller knows what is in it
    private static <T> Map<String, T> table(String owner, String name) throws ReflectiveOperationException {
        Field field = Class.forName(owner).getDeclaredField(name);
        field.setAccessible(true);
        return (Map<String, T>) field.get(null);
    }

    private static boolean uses(byte[] classFile) {
        return new String(classFile, ISO_8859_1).contains(USER);
    }
}
