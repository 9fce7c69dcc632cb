package coursetools;

import coursetools.book.Book;
import coursetools.book.Findings;
import coursetools.book.LearnCommands;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import learncli.Learn;
import learncli.command.LearnCommand;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./learn book}: for those who write the course's pages. */
@Command(
        name = "book",
        description = {
            "Compares the pages in docs with the course: excerpts, output, pictures, commands, links.",
            "For those who write them. It takes about a minute.",
            ""
        },
        customSynopsis = "./learn book [-h] [--refresh] [--times N] [PAGE...]",
        footer = {"", "For example: ./learn book --refresh docs/lesson02-tcp-server-client.md"})
final class BookCommand extends LearnCommand {

    @Parameters(paramLabel = "PAGE", arity = "0..*", description = "A page's file; without one, all pages.")
    private List<String> pages = new ArrayList<>();

    @Option(names = "--refresh", description = "Refreshes excerpts, output and pictures that differ.")
    private boolean refresh;

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "Runs everything N times: finds a session that depends on luck.")
    private int times = 1;

    @Override
    public Integer call() throws InterruptedException {
        Set<Path> chosen = new LinkedHashSet<>();
        for (String page : pages) {
            chosen.add(file(page));
        }
        PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
        LearnCommands commands = new LearnCommands(
                root, here, line -> new Learn(root, here, nowhere, nowhere, false, CourseTools.commands()).parse(line));
        Book book = new Book(root, commands);
        try {
            Findings findings = refresh ? book.refresh(chosen) : book.check(chosen);
            for (int i = 1; i < times && findings.isGreen(); i++) {
                findings = book.check(chosen);
            }
            out().print(findings.text());
            out().flush();
            return findings.isGreen() ? 0 : Trouble.FAILED;
        } catch (IOException e) {
            throw Trouble.failed("Can't read or write the book: " + e, e);
        }
    }

    /** A page as it is named from where the user is, from the course's folder, or within docs. */
    private Path file(String page) {
        for (Path folder : List.of(here, root, root.resolve("docs"))) {
            Path file = folder.resolve(page).normalize();
            if (Files.isRegularFile(file) && file.startsWith(root)) {
                return file;
            }
        }
        throw Trouble.wrongCommand("There is no page '" + page + "'.");
    }
}
