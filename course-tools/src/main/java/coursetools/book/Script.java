package coursetools.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A session, read from {@code docs/sessions/NAME.session}: programs, each in a terminal of its own, and what is done at them,
 * one step a line. Empty lines and those that begin with {@code #} are left out.
 *
 * <pre>{@code
 * server: run 2 EchoServer        starts ./learn run 2 EchoServer at the terminal "server"
 * client: run 2 EchoClient
 * await client: (yes/no)          waits until this appears, after what was awaited before
 * type client: yes                types it, and Enter
 * end-input client                Ctrl-D
 * end client                      waits until the program has ended by itself
 * stop server                     Ctrl-C
 * close server                    ends it without a trace, as when its window is closed
 * }</pre>
 *
 * <p>Before a program is started, the servers before it listen. {@code $PORT} is the port of the last of them; a program
 * may also use its own, such as 12345, see {@link Ports}. At the end of the script each client has ended or ends by
 * itself; servers are closed.
 */
record Script(String file, List<Step> steps) {

    enum Verb {
        START,
        AWAIT,
        TYPE,
        END_INPUT,
        END,
        STOP,
        CLOSE
    }

    /**
     * @param at the name of a terminal
     * @param text the command, the text awaited or typed; or empty
     */
    record Step(int line, Verb verb, String at, String text) {}

    private static final String TERMINAL = "([a-z][a-z0-9-]*)";
    private static final Pattern START = Pattern.compile(TERMINAL + ":\\s*(?:\\./learn\\s+)?(\\S.*)");
    private static final Pattern WITH_TEXT = Pattern.compile("(await|type) +" + TERMINAL + ": ?(.*)");
    private static final Pattern WITHOUT = Pattern.compile("(end-input|end|stop|close) +" + TERMINAL);

    /** Reads it; adds what can't be read to {@code faults}. */
    static Script read(String file, List<String> lines, List<Fault> faults) {
        List<Step> steps = new ArrayList<>();
        List<String> terminals = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Step step = step(i + 1, line);
            if (step == null) {
                faults.add(
                        new Fault(
                                file,
                                i + 1,
                                "no step of a session: " + line + "\nwrite NAME: run 2 EchoServer, "
                                        + "await NAME: TEXT, type NAME: TEXT, end-input NAME, end NAME, stop NAME or close NAME"));
            } else if (step.verb() == Verb.START) {
                if (terminals.contains(step.at())) {
                    faults.add(new Fault(file, i + 1, "there is a program at the terminal " + step.at() + " already"));
                }
                terminals.add(step.at());
                steps.add(step);
            } else if (!terminals.contains(step.at())) {
                faults.add(new Fault(file, i + 1, "no program has been started at the terminal " + step.at()));
            } else {
                steps.add(step);
            }
        }
        return new Script(file, steps);
    }

    private static Step step(int number, String line) {
        Matcher withText = WITH_TEXT.matcher(line);
        if (withText.matches()) {
            return new Step(number, verb(withText.group(1)), withText.group(2), withText.group(3));
        }
        Matcher without = WITHOUT.matcher(line);
        if (without.matches()) {
            return new Step(number, verb(without.group(1)), without.group(2), "");
        }
        Matcher start = START.matcher(line);
        return start.matches() ? new Step(number, Verb.START, start.group(1), start.group(2)) : null;
    }

    private static Verb verb(String word) {
        return Verb.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The commands, and what is typed and awaited. */
    List<String> texts() {
        return steps.stream().map(Step::text).toList();
    }
}
