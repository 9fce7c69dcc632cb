package coursetools.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Compares the fenced blocks of a page with what they should contain. */
final class Blocks {

    private final MarkdownPage page;
    private final Excerpts excerpts;
    private final Plays plays;
    private int count;

    Blocks(MarkdownPage page, Excerpts excerpts, Plays plays) {
        this.page = page;
        this.excerpts = excerpts;
        this.plays = plays;
    }

    /** How many were compared. */
    int count() {
        return count;
    }

    /** @param strict whether Java and output must have marks */
    List<Fault> check(boolean strict) throws IOException, InterruptedException {
        List<Fault> faults = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (block.mark().isPresent()) {
                compare(block, block.mark().get(), faults);
            } else if (strict) {
                checkUnmarked(block, faults);
            }
        }
        return faults;
    }

    /** Corrects the marked blocks that differ, in the page's file; returns whether any did. */
    boolean refresh() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(page.lines());
        boolean changed = false;
        for (int i = page.blocks().size() - 1; i >= 0; i--) { // from the last, so that line numbers stay right
            Block block = page.blocks().get(i);
            Expected expected = block.mark().isPresent() ? expected(block.mark().get(), new ArrayList<>()) : null;
            if (expected != null
                    && expected.whole()
                    && expected.difference(block, block.mark().get()) >= 0) {
                List<String> old = lines.subList(
                        block.firstLine() - 1,
                        block.firstLine() - 1 + block.text().size());
                old.clear();
                old.addAll(expected.lines().stream()
                        .map(line -> line.isEmpty() ? block.indent().stripTrailing() : block.indent() + line)
                        .toList());
                changed = true;
            }
        }
        if (changed) {
            Files.writeString(page.file(), String.join("\n", lines) + "\n", UTF_8);
        }
        return changed;
    }

    private void compare(Block block, Mark mark, List<Fault> faults) throws IOException, InterruptedException {
        if (!block.language().equals(mark.kind().language())) {
            faults.add(page.fault(
                    block.line(),
                    mark + " belongs to a block ```" + mark.kind().language() + ", and this is ```"
                            + block.language()));
        }
        if (mark.kind() == Mark.Kind.SKETCH || mark.kind() == Mark.Kind.MEASURED) {
            return;
        }
        Expected expected = expected(mark, faults);
        if (expected == null) {
            return;
        }
        count++;
        int at = expected.difference(block, mark);
        if (at >= 0) {
            String text = new Expected(block.text(), true).line(at);
            faults.add(page.fault(
                    block.firstLine() + at,
                    "differs from " + mark + "\npage has:  " + text + "\nshould be: " + expected.line(at)
                            + "\nif the course is right: ./learn book --refresh " + page.name()));
        }
    }

    private Expected expected(Mark mark, List<Fault> faults) throws IOException, InterruptedException {
        return switch (mark.kind()) {
            case REGION -> {
                List<String> text = excerpts.text(mark, page, faults);
                yield text == null ? null : new Expected(text, true);
            }
            case OUTPUT, SESSION -> plays.text(mark, page, faults);
            case SKETCH, MEASURED -> null;
        };
    }

    private void checkUnmarked(Block block, List<Fault> faults) {
        if (block.language().equals("java")) {
            faults.add(page.fault(
                    block.line(),
                    "Java needs a mark on the line before: <!-- region FILE NAME -->, or <!-- sketch --> if it is not "
                            + "the course's"));
        } else if (block.language().equals("console")) {
            List<CommandLine> commands = CommandLine.in(block);
            boolean ours =
                    commands.stream().anyMatch(command -> command.words().get(0).matches("\\./learn|mvn"));
            if (ours || commands.isEmpty()) {
                faults.add(
                        page.fault(
                                block.line(),
                                "what a program of the course prints needs a mark on the line before: <!-- output COMMAND -->, "
                                        + "<!-- session NAME TERMINAL -->, or <!-- measured --> for figures that are not compared"));
            }
        }
    }
}
