package learncli.book;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Loads the classes of one hosted program, and stand-ins of its own for them. */
final class Backlot extends ClassLoader {

    private static final String STAND_INS = "learncli.book.standin.";

    /** By which a program and its host speak: both have the same. */
    private static final Map<String, Class<?>> SHARED =
            Map.of(Machine.class.getName(), Machine.class, Ports.class.getName(), Ports.class);

    static {
        registerAsParallelCapable();
    }

    private final Startable startable;

    Backlot(Startable startable) {
        super(startable.isLearn() ? Backlot.class.getClassLoader() : ClassLoader.getPlatformClassLoader());
        this.startable = startable;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            if (SHARED.containsKey(name)) {
                return SHARED.get(name);
            }
            byte[] bytes = bytesOf(name);
            return bytes == null ? super.loadClass(name, resolve) : defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** The bytes of a class that belongs to this program alone; null if it is one of all. */
    private byte[] bytesOf(String name) throws ClassNotFoundException {
        if (name.startsWith(STAND_INS)) {
            return ours(name);
        }
        if (startable.isLearn()) {
            return name.startsWith("learncli.") ? Redirect.of(ours(name)) : null;
        }
        Map<String, byte[]> classes = startable.classes();
        return classes.containsKey(name) ? Redirect.of(classes.get(name)) : null;
    }

    private static byte[] ours(String name) throws ClassNotFoundException {
        try (InputStream file = Backlot.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
