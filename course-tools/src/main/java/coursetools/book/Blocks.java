package coursetools.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Compares the fenced blocks of pages with what they should contain. */
final class Blocks {

    private final Excerpts excerpts;
    private final Plays plays;
    private int count;

    Blocks(Excerpts excerpts, Plays plays) {
        this.excerpts = excerpts;
        this.plays = plays;
    }

    /** How many were compared. */
    int count() {
        return count;
    }

    /** @param strict whether Java and output must have marks */
    List<Fault> check(MarkdownPage page, boolean strict) throws IOException, InterruptedException {
        List<Fault> faults = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (block.mark().isPresent()) {
                compare(page, block, block.mark().get(), faults);
            } else if (strict) {
                checkUnmarked(page, block, faults);
            }
        }
        return faults;
    }

    /** Corrects the marked blocks that differ, in the page's file; returns whether any did. */
    boolean refresh(MarkdownPage page) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(page.lines());
        boolean changed = false;
        for (int i = page.blocks().size() - 1; i >= 0; i--) { // from the last, so that line numbers stay right
            Block block = page.blocks().get(i);
            Expected expected =
                    block.mark().isPresent() ? expected(page, block.mark().get(), new ArrayList<>()) : null;
            if (expected != null && expected.whole() && expected.difference(block.text()) >= 0) {
                int first = block.firstLine() - 1;
                List<String> old = lines.subList(first, first + block.text().size());
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

    private void compare(MarkdownPage page, Block block, Mark mark, List<Fault> faults)
            throws IOException, InterruptedException {
        if (!block.language().equals(mark.kind().language())) {
            faults.add(page.fault(
                    block.line(),
                    mark + " belongs to a block ```" + mark.kind().language() + ", and this is ```"
                            + block.language()));
        }
        Expected expected = expected(page, mark, faults);
        if (expected == null) {
            return;
        }
        count++;
        int at = expected.difference(block.text());
        if (at >= 0) {
            faults.add(page.fault(
                    block.firstLine() + at,
                    "differs from " + mark + "\npage has:  " + Expected.line(at, block.text()) + "\nshould be: "
                            + Expected.line(at, expected.lines()) + "\nif the course is right: ./learn book --refresh "
                            + page.name()));
        }
    }

    /** What the block with this mark should contain; null if nothing is compared, or, with a fault, if it isn't known. */
    private Expected expected(MarkdownPage page, Mark mark, List<Fault> faults)
            throws IOException, InterruptedException {
        return switch (mark.kind()) {
            case REGION -> excerpts.text(mark, page, faults);
            case OUTPUT, SESSION -> plays.text(mark, page, faults);
            case SKETCH, MEASURED -> null;
        };
    }

    private static void checkUnmarked(MarkdownPage page, Block block, List<Fault> faults) {
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
