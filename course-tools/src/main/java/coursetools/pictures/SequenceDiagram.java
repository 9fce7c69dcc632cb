package coursetools.pictures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learncli.recording.Drawing.PrintedLine;
import learncli.terminal.Wrap;

/**
 * The source of a sequence diagram of what a demo or the tap printed: what was sent, connects, ends of stream and resets are
 * arrows, everything else is a note, and a pause is drawn as one.
 */
final class SequenceDiagram {

    private static final String TAP = "tap";
    private static final double PAUSE = 0.2; // seconds: shorter ones aren't shown
    private static final int WIDEST = 60; // characters
    private static final Pattern BYTE = Pattern.compile("\\\\x..|\\\\.|.");
    private static final int LONGEST = 48; // bytes; of more, only the first and the last are shown
    private static final int FIRST = 28;
    private static final int LAST = 12;

    private final List<PrintedLine> printed;
    private final StringBuilder source = new StringBuilder();

    SequenceDiagram(List<PrintedLine> printed) {
        this.printed = printed;
    }

    String source() {
        source.append("@startuml\n!include style.iuml\n");
        declare();
        for (int i = 0; i < printed.size(); i++) {
            String line = printed.get(i).text();
            if (line.isBlank()) {
                continue;
            }
            if (i > 0) {
                pause((printed.get(i).nanos() - printed.get(i - 1).nanos()) / 1e9);
            }
            if (isHeadline(i)) {
                source.append("== ").append(literal(line)).append(" ==\n");
            } else {
                show(ConversationEvent.in(line));
            }
        }
        return source.append("@enduml\n").toString();
    }

    private boolean isHeadline(int at) {
        return at > 0 && printed.get(at - 1).text().isBlank();
    }

    /** Clients from the left as they come, and the server at the right, behind the tap. */
    private void declare() {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < printed.size(); i++) {
            if (!printed.get(i).text().isBlank() && !isHeadline(i)) {
                ConversationEvent event = ConversationEvent.in(printed.get(i).text());
                names.add(event.actor());
                event.receiver().ifPresent(names::add);
            }
        }
        names.remove("");
        for (String last : List.of(TAP, ConversationEvent.SERVER)) {
            if (names.remove(last)) {
                names.add(last);
            }
        }
        names.forEach(name -> source.append("participant ").append(quoted(name)).append('\n'));
    }

    private static String quoted(String name) {
        return '"' + literal(name) + '"';
    }

    private void pause(double seconds) {
        if (seconds >= PAUSE) {
            String time =
                    seconds < 1 ? Math.round(seconds * 1000) + " ms" : String.format(Locale.ROOT, "%.1f s", seconds);
            source.append("... ").append(time).append(" ...\n");
        }
    }

    private void show(ConversationEvent event) {
        if (event.receiver().isEmpty()) {
            String over = event.actor().isEmpty() ? "across" : "over " + quoted(event.actor());
            source.append("note ")
                    .append(over)
                    .append(" : ")
                    .append(label(event))
                    .append('\n');
            return;
        }
        arrow(event, event.receiver().get());
        if (event.isReset() && event.actor().equals(TAP)) {
            arrow(event, ConversationEvent.SERVER);
        }
    }

    private void arrow(ConversationEvent event, String to) {
        String arrow = event.isReset() ? " -[#B4443A]>x " : event.isLost() ? " ->x " : event.isEnd() ? " --> " : " -> ";
        source.append(quoted(event.actor()))
                .append(arrow)
                .append(quoted(to))
                .append(" : ")
                .append(label(event))
                .append('\n');
    }

    private static String label(ConversationEvent event) {
        String what = event.isBytes()
                ? "<font:monospaced>" + literal(shortened(event.what())) + "</font>"
                : wrapped(event.what(), "");
        return event.remark().isEmpty() ? what : what + "\\n" + wrapped(event.remark(), "<color:#52606D>");
    }

    private static String wrapped(String text, String style) {
        return Wrap.lines(text, WIDEST).stream()
                .map(line -> style + literal(line))
                .collect(Collectors.joining("\\n"));
    }

    /** Cuts quoted bytes in the middle if they are many, and says how many they are. */
    private static String shortened(String quoted) {
        List<String> bytes =
                BYTE.matcher(quoted).results().map(MatchResult::group).toList();
        int quotes = 2;
        if (bytes.size() - quotes <= LONGEST || quoted.contains("\"...\"")) { // or the tap has cut it
            return quoted;
        }
        String first = String.join("", bytes.subList(0, 1 + FIRST));
        String last = String.join("", bytes.subList(bytes.size() - LAST - 1, bytes.size()));
        return first + "\"...\"" + last + " (" + (bytes.size() - quotes) + " bytes)";
    }

    /** Text that PlantUML shows as it is: much of what a peer may send means something in its language. */
    private static String literal(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) || c == ' '
                        ? Character.toString(c)
                        : String.format(Locale.ROOT, "<U+%04X>", c))
                .collect(Collectors.joining());
    }
}
