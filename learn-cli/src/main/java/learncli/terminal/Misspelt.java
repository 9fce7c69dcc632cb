package learncli.terminal;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that is wrong: what is wrong, what was probably meant, where the help is. */
public final class Misspelt implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(sentence(wrong, command));
        boolean isRoot = command.getParent() == null;
        command.getErr().println("Help: ./learn help" + (isRoot ? "" : " " + command.getCommandName()));
        return Trouble.WRONG_COMMAND;
    }

    private static String sentence(ParameterException wrong, CommandLine command) {
        if (wrong instanceof MissingParameterException missing
                && missing.getMissing().stream().noneMatch(ArgSpec::isOption)) {
            return missing(missing.getMissing().get(0).paramLabel(), command.getCommandName());
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), command);
        }
        if (wrong.getValue() != null && wrong.getArgSpec() == null) { // ./learn help MISSPELT
            return unknown(wrong.getValue(), command);
        }
        return wrong.getMessage();
    }

    private static String missing(String label, String command) {
        List<String> whatAndExample = switch (label) {
            case "EXERCISE" -> List.of("exercise", "2.1");
            case "FOLDER" -> List.of("folder", command.equals("edition") ? "../sockets" : "class-7a");
            case "SYSTEM" -> List.of("system", "gradescope");
            default -> command.equals("diff") ? List.of("lesson and which two steps", "4 1 2") : List.of("lesson", "1");
        };
        return "./learn " + command + " needs to know which " + whatAndExample.get(0) + ", for example: ./learn "
                + command + " " + whatAndExample.get(1);
    }

    private static String unknown(String word, CommandLine command) {
        if (word.startsWith("-")) {
            Set<String> options = command.getCommandSpec().optionsMap().keySet();
            return "There is no option '" + word + "'."
                    + suggestion(word.startsWith("--") ? nearest(word, options) : "");
        }
        if (command.getSubcommands().isEmpty()) {
            return "./learn " + command.getCommandName() + " takes no '" + word + "'.";
        }
        boolean isLesson = word.matches("[0-9]+");
        boolean isExercise = word.matches("[0-9]+\\.[0-9]+");
        String meant = isLesson
                ? "./learn run " + word
                : isExercise
                        ? "./learn check " + word
                        : nearest(word, command.getSubcommands().keySet());
        return "There is no command '" + word + "'." + suggestion(meant);
    }

    private static String nearest(String word, Set<String> words) {
        return String.join(" or ", Spelling.nearest(word, words, Function.identity()));
    }

    private static String suggestion(String meant) {
        return meant.isEmpty() ? "" : " Did you mean: " + meant + "?";
    }
}
