package learncli.watch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * Draws pages on a terminal's alternate screen. When it is closed, the user sees the usual screen again. It can be closed
 * at any moment, even while another thread draws.
 */
final class FullScreen implements View, AutoCloseable {

    /** The longest one that fits is shown. */
    private static final List<String> KEYS = List.of(
            "h hint  n next  p previous  l list  r run again  ? keys  q quit",
            "h hint  n next  p previous  l list  r run again  q quit",
            "h n p l r q  ? keys");

    private static final Size USUAL = new Size(80, 24); // for a terminal that doesn't know its size

    private final ReentrantLock lock = new ReentrantLock(); // guards everything below
    private final Terminal terminal;
    private final Display display;
    private Attributes before; // null until the screen is opened
    private Size size = USUAL;
    private Page page = new Page("", Page.Kind.TEXT, List.of(), "", Page.NO_NEWS);
    private int from; // the row of the body at which the window begins
    private int next;
    private boolean closed;

    FullScreen(Terminal terminal) {
        this.terminal = terminal;
        this.display = new Display(terminal, true);
    }

    /** Takes the terminal over. */
    void open() {
        unlessClosed(() -> {
            before = terminal.enterRawMode(); // each key can be read at once; Ctrl-C is still a signal
            Attributes now = terminal.getAttributes();
            now.setControlChar(ControlChar.VSUSP, 0); // Ctrl-Z would leave the shell on the alternate screen
            terminal.setAttributes(now);
            terminal.puts(Capability.enter_ca_mode);
            terminal.puts(Capability.cursor_invisible);
            measure();
        });
    }

    private void measure() {
        Size real = terminal.getSize();
        size = real.getRows() > 0 && real.getColumns() > 0 ? real : USUAL;
        display.resize(size.getRows(), size.getColumns());
    }

    @Override
    public void show(Page shown) {
        unlessClosed(() -> {
            from = shown.body().equals(page.body()) ? from : 0;
            page = shown;
            draw();
        });
    }

    @Override
    public void more() {
        unlessClosed(() -> {
            from = next;
            draw();
        });
    }

    @Override
    public void resized() {
        unlessClosed(() -> {
            measure();
            display.clear();
            draw();
        });
    }

    private void unlessClosed(Runnable work) {
        lock.lock();
        try {
            if (!closed) {
                work.run();
            }
        } finally {
            lock.unlock();
        }
    }

    private void draw() {
        Window window = Window.of(page, KEYS, from, size.getRows(), size.getColumns());
        next = window.next();
        display.update(window.rows(), 0);
    }

    /** Leaves the terminal as it was. */
    @Override
    public void close() throws IOException {
        boolean locked = tryLock();
        try {
            if (!closed) {
                closed = true;
                giveBack();
            }
        } finally {
            if (locked) {
                lock.unlock();
            }
        }
    }

    private void giveBack() throws IOException {
        if (before != null) {
            terminal.puts(Capability.cursor_normal);
            terminal.puts(Capability.exit_ca_mode);
            terminal.flush();
            terminal.setAttributes(before);
        }
        terminal.close();
    }

    /** Gives up after a second: the thread that draws is stuck if the user has stopped the terminal with Ctrl-S. */
    private boolean tryLock() {
        try {
            return lock.tryLock(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
