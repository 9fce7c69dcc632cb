package learncli.terminal;

import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that can't be understood: what is wrong, what was perhaps meant, where the help is. */
public final class Misspelt implements IParameterExceptionHandler {

    /** A command is suggested for a word that differs from it by no more mistakes of typing; a short word, by one. */
    private static final int MOST_MISTAKES = 2;

    private static final int SHORT = 4; // letters

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
                && missing.getMissing().stream()
                        .anyMatch(argument -> argument.paramLabel().equals("EXERCISE"))) {
            return "./learn " + command.getCommandName() + " needs to know which exercise, for example: ./learn "
                    + command.getCommandName() + " 2.1";
        }
        if (wrong instanceof MissingParameterException
                && command.getCommandName().equals("diff")) {
            return "./learn diff needs to know which lesson and which two steps, for example: ./learn diff 4 1 2";
        }
        if (wrong instanceof MissingParameterException missing
                && missing.getMissing().stream().noneMatch(ArgSpec::isOption)) {
            return "./learn " + command.getCommandName() + " needs to know which lesson, for example: ./learn "
                    + command.getCommandName() + " 1";
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), command);
        }
        if (wrong.getValue() != null && wrong.getArgSpec() == null) { // ./learn help MISSPELT
            return unknown(wrong.getValue(), command);
        }
        return wrong.getMessage();
    }

    private static String unknown(String word, CommandLine command) {
        if (word.startsWith("-")) {
            return "There is no option '" + word + "'.";
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
        return "There is no command '" + word + "'." + (meant.isEmpty() ? "" : " Did you mean: " + meant + "?");
    }

    private static String nearest(String word, Set<String> names) {
        int fewest = names.stream()
                .mapToInt(name -> Spelling.mistakes(word, name))
                .min()
                .orElseThrow();
        int most = word.length() <= SHORT ? 1 : MOST_MISTAKES;
        return names.stream()
                .filter(name -> fewest <= most && Spelling.mistakes(word, name) == fewest)
                .collect(Collectors.joining(" or "));
    }
}
