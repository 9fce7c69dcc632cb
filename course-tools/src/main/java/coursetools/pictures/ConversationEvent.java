package coursetools.pictures;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a play, such as {@code alice    -> "Hey ser"    a message, cut}.
 *
 * @param actor who did it; empty in a table's head
 * @param what what happened, or the bytes in quotes
 * @param receiver who got it, if it went to somebody
 * @param remark for the reader; may be empty
 */
record ConversationEvent(String actor, String what, Optional<String> receiver, String remark) {

    static final String SERVER = "server";

    private static final Pattern LINE = Pattern.compile("(.{8}\\S*) (.*)");
    private static final Pattern SENT = Pattern.compile("-> (?:([a-z]\\w*) )?(.*)");
    private static final Pattern BYTES =
            Pattern.compile("(\"(?:\\\\.|[^\"\\\\])*\"(?:\\.\\.\\.\"(?:\\\\.|[^\"\\\\])*\")?)(.*)");
    private static final Pattern TO_SERVER =
            Pattern.compile("(?:connects from|connected|ends (?:this|its) side|resets the connection).*");
    private static final Pattern RESET_BY_TAP = Pattern.compile("resets both sides of (\\w+).*");

    /** Reads a line: the actor, in a column of nine characters, then the event, then, behind two spaces, the remark. */
    static ConversationEvent in(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return new ConversationEvent("", line.strip(), Optional.empty(), "");
        }
        String actor = matcher.group(1).strip();
        String event = matcher.group(2).strip();
        Matcher sent = SENT.matcher(event);
        if (sent.matches()) {
            String receiver = sent.group(1) == null ? SERVER : sent.group(1);
            return new ConversationEvent(actor, sent.group(2), Optional.of(receiver), "").split();
        }
        Matcher reset = RESET_BY_TAP.matcher(event);
        if (reset.matches()) {
            return new ConversationEvent(actor, event, Optional.of(reset.group(1)), "");
        }
        boolean toServer = TO_SERVER.matcher(event).matches() && !actor.equals(SERVER);
        return new ConversationEvent(actor, event, toServer ? Optional.of(SERVER) : Optional.empty(), "").split();
    }

    /** Takes the remark off. */
    private ConversationEvent split() {
        Matcher bytes = BYTES.matcher(what);
        if (bytes.matches()) {
            return new ConversationEvent(
                    actor, bytes.group(1), receiver, bytes.group(2).strip());
        }
        String[] parts = what.split(" {2,}", 2);
        return new ConversationEvent(
                actor, parts[0], receiver, parts.length == 1 ? "" : parts[1].replaceAll(" {2,}", ", "));
    }

    boolean isBytes() {
        return what.startsWith("\"");
    }

    boolean isEnd() {
        return what.startsWith("end");
    }

    /** Whether a tap has kept it. */
    boolean isLost() {
        return remark.contains("not passed on");
    }

    boolean isReset() {
        return what.startsWith("reset");
    }
}
