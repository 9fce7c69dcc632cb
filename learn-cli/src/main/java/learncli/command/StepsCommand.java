package learncli.command;

import learncli.course.Course;
import learncli.report.ProgramList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./learn steps}: what each step of a lesson does, and what breaks it. */
@Command(
        name = "steps",
        description = {
            "Lists the steps of a lesson and its finished programs, in reading order: what each does, and what breaks it.",
            ""
        },
        customSynopsis = "./learn steps [-h] LESSON",
        footer = {"", "For example: ./learn steps 4"})
public final class StepsCommand extends LearnCommand {

    @Parameters(paramLabel = "LESSON", description = "Its number, or the name of its folder.")
    private String lesson;

    @Override
    public Integer call() {
        print(new ProgramList(Course.in(root).lesson(lesson), colours()).steps());
        return 0;
    }
}
