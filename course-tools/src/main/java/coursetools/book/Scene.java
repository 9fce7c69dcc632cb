package coursetools.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The part of an output that {@code <!-- output demo 2 | scene 3 -->} asks for. It begins with a line {@code 3. TITLE}. */
record Scene(int number) {

    private static final Pattern WANTED = Pattern.compile("(.*\\S)\\s*\\|\\s*scene (\\d+)");

    /** The command of this mark, without the scene. */
    static String command(Mark mark) {
        Matcher wanted = WANTED.matcher(mark.argument());
        return wanted.matches() ? wanted.group(1) : mark.argument();
    }

    /** The scene that this mark asks for; empty if it asks for the whole output. */
    static Optional<Scene> in(Mark mark) {
        Matcher wanted = WANTED.matcher(mark.argument());
        return wanted.matches() ? Optional.of(new Scene(Integer.parseInt(wanted.group(2)))) : Optional.empty();
    }

    /** The command, which is the first line of the output, and this scene; null if there is no such scene. */
    List<String> of(List<String> output) {
        int begin = find(number + "\\. .*", output, 1);
        if (begin == output.size()) {
            return null;
        }
        int end = find("\\d+\\. .*", output, begin + 1);
        while (output.get(end - 1).isEmpty()) {
            end--;
        }
        List<String> shown = new ArrayList<>(List.of(output.get(0)));
        shown.addAll(number == 1 ? List.of("") : List.of("...", ""));
        shown.addAll(output.subList(begin, end));
        return shown;
    }

    private static int find(String pattern, List<String> lines, int from) {
        return IntStream.range(from, lines.size())
                .filter(i -> lines.get(i).matches(pattern))
                .findFirst()
                .orElse(lines.size());
    }
}
