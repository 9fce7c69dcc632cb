package coursetools.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import learncli.course.Folders;
import learncli.terminal.Trouble;

/** Runs what the console blocks show, each once, and at the same time if their {@link Ports} differ. */
final class Plays implements AutoCloseable {

    private static final int AT_ONCE = 4; // most of them wait most of the time

    private final Path root;
    private final LearnCommands commands;
    private final Map<String, Future<PlayResult>> all = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "a play of the book");
        thread.setDaemon(true);
        return thread;
    });

    private final Semaphore turns = new Semaphore(AT_ONCE);

    private interface Play {
        PlayResult at(Terminals terminals) throws IOException, InterruptedException;
    }

    Plays(Path root, LearnCommands commands) {
        this.root = root;
        this.commands = commands;
    }

    /** Starts what this mark asks for, unless it was started before. */
    void begin(Mark mark) {
        if (mark.kind() == Mark.Kind.OUTPUT) {
            all.computeIfAbsent(key(mark), key -> threads.submit(() -> playCommand(Scene.command(mark))));
        } else if (mark.kind() == Mark.Kind.SESSION) {
            all.computeIfAbsent(key(mark), key -> threads.submit(() -> playSession(mark.words()[0])));
        }
    }

    private static String key(Mark mark) {
        return mark.kind() == Mark.Kind.SESSION ? "session " + mark.words()[0] : "output " + Scene.command(mark);
    }

    /** What the block with this mark should contain; null, and a fault, if that isn't known. */
    Expected text(Mark mark, MarkdownPage page, List<Fault> faults) throws InterruptedException {
        return get(key(mark)).text(mark, page, faults);
    }

    private PlayResult get(String key) throws InterruptedException {
        try {
            return all.get(key).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("can't run " + key, e.getCause());
        }
    }

    private PlayResult playCommand(String command) throws IOException, InterruptedException {
        return atTerminals(
                "", List.of(command), terminals -> new PlayResult(Map.of("", terminals.output(command)), List.of()));
    }

    private PlayResult playSession(String name) throws IOException, InterruptedException {
        String file = Book.SESSIONS + "/" + name + ".session";
        if (!Files.exists(root.resolve(file))) {
            return PlayResult.failed("there is no session " + file);
        }
        List<Fault> faults = new ArrayList<>();
        Script script = Script.read(
                file, Files.readString(root.resolve(file), UTF_8).lines().toList(), faults);
        return faults.isEmpty()
                ? atTerminals("session " + name + ": ", script.texts(), terminals -> play(script, terminals))
                : new PlayResult(Map.of(), faults);
    }

    /** Plays when its ports are free and its turn has come; a failure's message begins with {@code what}. */
    private PlayResult atTerminals(String what, List<String> texts, Play play)
            throws IOException, InterruptedException {
        try (Terminals terminals = new Terminals(root, commands, texts)) {
            terminals.awaitPorts();
            turns.acquire();
            try {
                return play.at(terminals);
            } finally {
                turns.release();
            }
        } catch (Trouble e) {
            return PlayResult.failed(what + e.getMessage());
        }
    }

    private static PlayResult play(Script script, Terminals terminals) throws IOException, InterruptedException {
        List<Fault> faults = new ArrayList<>();
        int line = 0;
        try {
            for (Script.Step step : script.steps()) {
                line = step.line();
                terminals.perform(step);
            }
            terminals.awaitEnds();
        } catch (Trouble e) {
            faults.add(new Fault(script.file(), line, e.getMessage()));
        }
        return new PlayResult(terminals.screens(), faults);
    }

    /** Sessions that no page shows, so that nothing checks them. */
    List<Fault> unused() {
        return Folders.children(root.resolve(Book.SESSIONS)).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !all.containsKey("session " + name.replaceFirst("\\.session$", "")))
                .map(name -> new Fault(Book.SESSIONS + "/" + name, 0, "no page shows this session: take it out"))
                .toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
