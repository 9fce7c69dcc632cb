package coursetools.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a session, or of one command.
 *
 * @param screens what each terminal showed
 * @param faults what went wrong; the file name {@code ""} means the page that asks
 */
record PlayResult(Map<String, String> screens, List<Fault> faults) {

    static PlayResult failed(String message) {
        return new PlayResult(Map.of(), List.of(new Fault("", 0, message)));
    }

    /** What the block with this mark should contain; null, and a fault, if that isn't known. */
    Expected text(Mark mark, MarkdownPage page, List<Fault> found) {
        for (Fault fault : faults) {
            found.add(fault.file().isEmpty() ? page.fault(mark.line(), fault.message()) : fault);
        }
        boolean namesTerminal = mark.kind() == Mark.Kind.SESSION && mark.words().length == 2;
        String text = screens.get(namesTerminal ? mark.words()[1] : "");
        if (text == null) {
            if (faults.isEmpty()) { // otherwise it went wrong before this terminal was opened
                found.add(page.fault(
                        mark.line(),
                        mark + " must name one of the terminals of the session: "
                                + String.join(", ", screens.keySet())));
            }
            return null;
        }
        List<String> lines =
                text.stripTrailing().lines().map(String::stripTrailing).toList();
        Optional<Scene> scene = Scene.in(mark);
        List<String> shown = scene.isPresent() ? scene.get().of(lines) : lines;
        if (shown == null) {
            int number = scene.get().number();
            found.add(page.fault(
                    mark.line(),
                    "there is no scene " + number + " in what ./learn " + Scene.command(mark)
                            + " prints: no line begins with '" + number + ". '"));
            return null;
        }
        return new Expected(shown, false, faults.isEmpty());
    }
}
