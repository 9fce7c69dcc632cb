package coursetools;

import coursetools.export.GradescopeZip;
import coursetools.export.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learncli.command.LearnCommand;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.grading.Libraries;
import learncli.terminal.Seen;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./learn export}: for teachers whose students hand in to a system that grades each submission at once. */
@Command(
        name = "export",
        description = {
            "Writes what Gradescope, GitHub or Classroom 50 needs to grade with this course.",
            "gradescope: autograder.zip, to be uploaded as it is.",
            "github: .github/workflows/grade.yml, which grades each push to a student's repository.",
            "classroom50: autograder.py, for the assignment's folder.",
            ""
        },
        customSynopsis = "./learn export [-h] [--course OWNER/REPOSITORY] [--out FOLDER]%n"
                + "                     SYSTEM [EXERCISE...]",
        footer = {"", "For example: ./learn export gradescope 2.1 2.2"})
final class ExportCommand extends LearnCommand {

    private static final String REPOSITORY = "[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+";

    @Parameters(paramLabel = "SYSTEM", description = "gradescope, github or classroom50.")
    private String system;

    @Parameters(
            paramLabel = "EXERCISE",
            arity = "0..*",
            index = "1..*",
            description = "Its number or the name of its class; without one, all exercises.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--course",
            paramLabel = "OWNER/REPOSITORY",
            description = "For github and classroom50: where on GitHub the course is that they grade with.")
    private String course;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where to write; by default, where you are.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        Exercises all = Exercises.in(root);
        List<Exercise> chosen = all.named(names);
        switch (system) {
            case "gradescope" -> {
                Path zip = file("autograder.zip");
                List<Path> jars =
                        Libraries.files().stream().filter(Files::isRegularFile).toList();
                new GradescopeZip(root, chosen, jars).writeTo(zip);
                done(zip, "Upload it as the autograder of a programming assignment.");
            }
            case "github" -> {
                String text = gitHub("grade.yml", chosen);
                Path workflow = Files.writeString(file(".github/workflows/grade.yml"), text);
                done(workflow, "Put it into the repository that students copy.");
            }
            case "classroom50" -> {
                String text = gitHub("autograder.py", chosen);
                Path script = Files.writeString(file("autograder.py"), text);
                done(
                        script,
                        "Put it into CLASSROOM/autograders/ASSIGNMENT, and ask for the runtime \"java\": \"21\" there.");
            }
            default ->
                throw Trouble.wrongCommand(
                        "There is no export for '" + system + "': choose gradescope, github or classroom50.");
        }
        return 0;
    }

    private Path file(String name) throws IOException {
        Path file = here.resolve(folder).resolve(name).normalize();
        Files.createDirectories(file.getParent());
        return file;
    }

    private void done(Path file, String next) {
        out().println("Wrote " + Seen.from(here, file) + ".");
        out().println(next);
    }

    private String gitHub(String template, List<Exercise> exercises) {
        if (course == null || !course.matches(REPOSITORY)) {
            throw Trouble.wrongCommand(
                    "--course is needed: the repository of this course on GitHub, such as school/sockets.");
        }
        return Template.of(template, Map.of("course", course, "exercises", Template.list(exercises)));
    }
}
