package learncli.book;

import java.io.Closeable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs in this JVM as if it had one of its own: with standard streams, a {@code System.exit}, shutdown hooks
 * and an end of its own, at which its sockets are closed. To start a JVM for each program of the book would take seconds.
 */
final class HostedProgram implements Machine, AutoCloseable {

    private static final Duration HOOKS_TIME = Duration.ofSeconds(5);

    private final Startable startable;
    private final Path root;
    private final Ports ports;
    private final Screen screen;
    private final Keyboard keyboard = new Keyboard();
    private final Crew crew;
    private final Belongings belongings = new Belongings();
    private final List<Thread> hooks = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean ending;

    HostedProgram(Startable startable, Path root, Ports ports, Screen screen) {
        this.startable = startable;
        this.root = root;
        this.ports = ports;
        this.screen = screen;
        this.crew = new Crew(screen.stream());
    }

    /** Starts it; returns at once. */
    void start() {
        Thread main = new Thread(crew, this::runMain, "main");
        main.setDaemon(false);
        main.start();
        Thread keeper = new Thread(() -> keep(main), "keeper of " + startable.mainClass());
        keeper.setDaemon(true);
        keeper.start();
    }

    /** Types a line; it stands on the screen, too. */
    void type(String line) {
        screen.echo(line + "\n");
        keyboard.type(line + "\n");
    }

    /** Ctrl-D. */
    void endInput() {
        keyboard.end();
    }

    /** Ctrl-C. */
    void interrupt() {
        screen.echo("^C");
        end(true);
    }

    boolean awaitEnd(Duration limit) throws InterruptedException {
        return over.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits until it has ended, or waits for something to be typed. */
    boolean awaitQuiet(Duration limit) throws InterruptedException {
        return keyboard.awaitReader(limit);
    }

    /** Ends it without a word, as when its terminal is closed. */
    @Override
    public void close() {
        end(false);
    }

    private void runMain() {
        try {
            Backlot loader = new Backlot(startable);
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass("learncli.book.standin.Host").getField("machine").set(null, this);
            Class<?> system = loader.loadClass("learncli.book.standin.StandInSystem");
            system.getField("in").set(null, keyboard);
            system.getField("out").set(null, screen.stream());
            system.getField("err").set(null, screen.stream());
            Method main = loader.loadClass(startable.mainClass()).getMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) startable.arguments().toArray(String[]::new));
        } catch (InvocationTargetException e) {
            crew.uncaughtException(Thread.currentThread(), e.getCause());
        } catch (ReflectiveOperationException e) {
            crew.uncaughtException(Thread.currentThread(), e);
        }
    }

    /** A program ends when {@code main} has ended, and every thread but daemons. */
    private void keep(Thread main) {
        try {
            main.join();
            crew.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end(true);
    }

    private void end(boolean withHooks) {
        synchronized (this) {
            if (ending) {
                return;
            }
            ending = true;
        }
        if (withHooks) {
            runHooks();
        }
        screen.mute(); // what the program's threads say now, nobody hears
        keyboard.unplug();
        belongings.close();
        crew.interrupt();
        over.countDown();
    }

    private void runHooks() {
        List<Thread> all;
        synchronized (this) {
            all = List.copyOf(hooks);
        }
        all.forEach(Thread::start);
        try {
            for (Thread hook : all) {
                hook.join(HOOKS_TIME.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Error exit(int status) {
        end(true);
        return new Ended();
    }

    @Override
    public synchronized void addShutdownHook(Thread hook) {
        hooks.add(hook);
    }

    @Override
    public synchronized boolean removeShutdownHook(Thread hook) {
        return hooks.remove(hook);
    }

    @Override
    public String property(String key) {
        return key.equals("learn.root") ? root.toString() : System.getProperty(key);
    }

    @Override
    public void opened(Closeable socket) {
        belongings.add(socket);
    }

    @Override
    public Ports ports() {
        return ports;
    }
}
