package learncli.course;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A program of a lesson, ready to be started in this JVM with its arguments. */
public record LoadedProgram(Map<String, byte[]> classes, String className, List<String> arguments) {

    /** Whether lines may arrive while the user types one, so that a {@link learncli.terminal.LineEditor} helps. */
    public boolean isChat() {
        return className.endsWith(".ChatClient");
    }

    /**
     * Calls the program's {@code main} on this thread, and throws what it throws. The stack trace looks as if {@code java}
     * had called it.
     */
    public void run() throws Throwable {
        ProgramLoader loader = new ProgramLoader(classes);
        Thread.currentThread().setContextClassLoader(loader);
        Method main = loader.loadClass(className).getMethod("main", String[].class);
        main.setAccessible(true); // java also starts a main whose class isn't public
        try {
            main.invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            shorten(e.getCause(), Collections.newSetFromMap(new IdentityHashMap<>()));
            throw e.getCause();
        } catch (ExceptionInInitializerError e) { // thrown by invoke itself, not wrapped
            shorten(e, Collections.newSetFromMap(new IdentityHashMap<>()));
            throw e;
        }
    }

    /** Takes our frames, and those of reflection, out of the stack traces. */
    private static void shorten(Throwable thrown, Set<Throwable> done) {
        if (thrown == null || !done.add(thrown)) { // causes may be circular
            return;
        }
        StackTraceElement[] frames = thrown.getStackTrace();
        int end = frames.length - 1;
        while (end >= 0 && !frames[end].getClassName().equals(LoadedProgram.class.getName())) {
            end--;
        }
        while (end > 0 && isReflection(frames[end - 1])) {
            end--;
        }
        if (end >= 0) { // else it was thrown in another thread, which has no frame of ours
            thrown.setStackTrace(Arrays.copyOf(frames, end));
        }
        shorten(thrown.getCause(), done);
        for (Throwable suppressed : thrown.getSuppressed()) {
            shorten(suppressed, done);
        }
    }

    private static boolean isReflection(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.startsWith("java.lang.reflect.")
                || name.startsWith("java.lang.invoke.")
                || name.startsWith("jdk.internal.");
    }

    /** Loads the program's classes from memory, and all others from the JDK: the program sees nothing of this tool. */
    private static final class ProgramLoader extends ClassLoader {

        static {
            registerAsParallelCapable(); // like java's own loader, it lets two threads load two classes at once
        }

        private final Map<String, byte[]> classes;

        ProgramLoader(Map<String, byte[]> classes) {
            super(ClassLoader.getPlatformClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
