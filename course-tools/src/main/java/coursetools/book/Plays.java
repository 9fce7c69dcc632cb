package coursetools.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs what the console blocks show, each once, and at the same time if their {@link Ports} differ. */
final class Plays implements AutoCloseable {

    private static final int AT_ONCE = 4; // most of them wait most of the time
    private static final Pattern SCENE = Pattern.compile("(.*\\S)\\s*\\|\\s*scene (\\d+)");

    private final Path root;
    private final LearnCommands commands;
    private final Map<String, Future<Played>> all = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "a play of the book");
        thread.setDaemon(true);
        return thread;
    });

    private final Semaphore turns = new Semaphore(AT_ONCE);

    /**
     * @param screens what each terminal showed
     * @param faults what went wrong; the file name {@code ""} means the page that asks
     */
    private record Played(Map<String, String> screens, List<Fault> faults) {}

    private interface Play {
        Played at(Terminals terminals) throws IOException, InterruptedException, Terminals.Failed;
    }

    Plays(Path root, LearnCommands commands) {
        this.root = root;
        this.commands = commands;
    }

    /** Starts what this mark asks for, unless it was started before. */
    void begin(Mark mark) {
        if (mark.kind() == Mark.Kind.OUTPUT) {
            all.computeIfAbsent("output " + command(mark), key -> threads.submit(() -> playCommand(command(mark))));
        } else if (mark.kind() == Mark.Kind.SESSION) {
            String name = mark.words()[0];
            all.computeIfAbsent("session " + name, key -> threads.submit(() -> playSession(name)));
        }
    }

    /** What the block with this mark should contain; null, and a fault, if that isn't known. */
    Expected text(Mark mark, MarkdownPage page, List<Fault> faults) throws InterruptedException {
        boolean session = mark.kind() == Mark.Kind.SESSION;
        Played played = get(session ? "session " + mark.words()[0] : "output " + command(mark));
        for (Fault fault : played.faults()) {
            faults.add(fault.file().isEmpty() ? page.fault(mark.line(), fault.message()) : fault);
        }
        if (played.screens().isEmpty()) {
            return null;
        }
        String terminal = session && mark.words().length == 2 ? mark.words()[1] : "";
        String text = played.screens().get(terminal);
        if (text == null && !played.faults().isEmpty()) {
            return null; // it went wrong before this terminal was opened
        }
        if (text == null) {
            faults.add(page.fault(
                    mark.line(),
                    mark + " must name one of the terminals of the session: "
                            + String.join(", ", played.screens().keySet())));
            return null;
        }
        Matcher scene = SCENE.matcher(mark.argument());
        List<String> lines =
                text.stripTrailing().lines().map(String::stripTrailing).toList();
        List<String> shown = scene.matches() ? scene(lines, Integer.parseInt(scene.group(2))) : lines;
        if (shown == null) {
            faults.add(page.fault(
                    mark.line(),
                    "there is no scene " + scene.group(2) + " in what ./learn " + command(mark)
                            + " prints: no line begins with '" + scene.group(2) + ". '"));
        }
        return shown == null ? null : new Expected(shown, played.faults().isEmpty());
    }

    /** The command, and one scene of what it printed. A scene begins with a line {@code 2. TITLE}. */
    private static List<String> scene(List<String> lines, int number) {
        List<String> shown = new ArrayList<>(List.of(lines.get(0)));
        boolean inside = false;
        boolean found = false;
        for (String line : lines.subList(1, lines.size())) {
            if (line.matches("\\d+\\. .*")) {
                inside = line.startsWith(number + ". ");
                if (found && !inside) {
                    break;
                }
                if (inside && !found) {
                    shown.addAll(number == 1 ? List.of("") : List.of("...", ""));
                    found = true;
                }
            }
            if (inside) {
                shown.add(line);
            }
        }
        while (shown.get(shown.size() - 1).isEmpty()) {
            shown.remove(shown.size() - 1);
        }
        return found ? shown : null;
    }

    private static String command(Mark mark) {
        Matcher scene = SCENE.matcher(mark.argument());
        return scene.matches() ? scene.group(1) : mark.argument();
    }

    private Played get(String key) throws InterruptedException {
        try {
            return all.get(key).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("can't run " + key, e.getCause());
        }
    }

    private Played playCommand(String command) throws IOException, InterruptedException {
        try {
            return atTerminals(
                    List.of(command), terminals -> new Played(Map.of("", terminals.output(command)), List.of()));
        } catch (Terminals.Failed e) {
            return new Played(Map.of(), List.of(new Fault("", 0, e.getMessage())));
        }
    }

    private Played playSession(String name) throws IOException, InterruptedException {
        String file = Book.SESSIONS + "/" + name + ".session";
        if (!Files.exists(root.resolve(file))) {
            return new Played(Map.of(), List.of(new Fault("", 0, "there is no session " + file)));
        }
        List<Fault> faults = new ArrayList<>();
        Script script = Script.read(
                file, Files.readString(root.resolve(file), UTF_8).lines().toList(), faults);
        if (!faults.isEmpty()) {
            return new Played(Map.of(), faults);
        }
        try {
            return atTerminals(script.texts(), terminals -> play(script, terminals));
        } catch (Terminals.Failed e) {
            return new Played(Map.of(), List.of(new Fault("", 0, "session " + name + ": " + e.getMessage())));
        }
    }

    private Played atTerminals(List<String> texts, Play play)
            throws IOException, InterruptedException, Terminals.Failed {
        try (Terminals terminals = new Terminals(root, commands, texts)) {
            terminals.awaitPorts();
            turns.acquire();
            try {
                return play.at(terminals);
            } finally {
                turns.release();
            }
        }
    }

    private static Played play(Script script, Terminals terminals) throws IOException, InterruptedException {
        List<Fault> faults = new ArrayList<>();
        int line = 0;
        try {
            for (Script.Step step : script.steps()) {
                line = step.line();
                terminals.perform(step);
            }
            terminals.awaitEnds();
        } catch (Terminals.Failed e) {
            faults.add(new Fault(script.file(), line, e.getMessage()));
        }
        return new Played(terminals.screens(), faults);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
