package coursetools.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learncli.course.Exercise;
import learncli.course.Readme;
import learncli.course.TextFile;
import learncli.grading.ExerciseTests;
import learncli.grading.ExerciseTests.ExerciseTask;

/**
 * The rules in an exercise's README, and whether each one has a task that tests it, and a mistake that breaks it alone.
 *
 * @param names R1, R2 and so on; empty if the README doesn't number them
 * @param withMistake those that have a mistake of their own
 */
record Rules(List<String> names, Set<String> withMistake, List<String> faults) {

    private static final Pattern SECTION = Pattern.compile("(?ms)^## Rules\n(.*?)(?=^## |\\z)");
    private static final Pattern ITEM = Pattern.compile("(?m)^- (?:\\*\\*(R\\d+)\\*\\* )?(.*)");
    private static final Pattern CITED = Pattern.compile("\\bR\\d+\\b");

    static Rules none() {
        return new Rules(new ArrayList<>(), new TreeSet<>(), new ArrayList<>());
    }

    static Rules of(ExerciseTests tests) {
        Rules rules = none();
        Matcher section = SECTION.matcher(Readme.of(tests.exercise()).text());
        if (section.find()) {
            rules.read(section.group(1));
        }
        rules.checkTasks(tests);
        rules.checkStub(tests.exercise());
        if (!tests.exercise().mistakes().isEmpty()) { // an edition for learners has none
            rules.checkMistakes(tests);
        }
        return rules;
    }

    private void read(String section) {
        Matcher item = ITEM.matcher(section);
        while (item.find()) {
            String expected = "R" + (names.size() + 1);
            require(
                    expected.equals(item.group(1)),
                    "README.md: a rule must begin with '- **" + expected + "** ', and is '" + item.group() + "'");
            names.add(expected);
        }
    }

    private void checkTasks(ExerciseTests tests) {
        Set<String> held = new LinkedHashSet<>();
        for (ExerciseTask task : tests.tasks()) {
            require(!task.rules().isEmpty(), "task " + task.number() + " holds no rule: @Task(rules = ...)");
            checkKnown(task.rules(), "task " + task.number());
            held.addAll(task.rules());
        }
        names.stream().filter(rule -> !held.contains(rule)).forEach(rule -> faults.add(rule + " is held by no task"));
    }

    private void checkStub(Exercise exercise) {
        Set<String> cited = CITED.matcher(TextFile.read(exercise.stub()))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
        checkKnown(cited, "the stub");
    }

    private void checkMistakes(ExerciseTests tests) {
        for (Variant variant : Variant.allOf(tests.exercise())) {
            if (variant.kind() == Variant.Kind.MISTAKE) {
                checkMistake(variant, tests);
            }
        }
        names.stream()
                .filter(rule -> !withMistake.contains(rule))
                .forEach(rule -> faults.add(rule + " has no mistake that breaks it alone: // breaks: " + rule));
    }

    private void checkMistake(Variant mistake, ExerciseTests tests) {
        MistakeHeader header;
        try {
            header = MistakeHeader.in(mistake.lines());
        } catch (IllegalArgumentException e) {
            return; // its trial says so
        }
        Set<String> broken = header.breaks();
        require(!broken.isEmpty(), mistake.name() + " doesn't say which rule it breaks: // breaks: R3");
        checkKnown(broken, mistake.name());
        boolean held = tests.tasks().stream()
                .filter(task -> header.caughtBy().contains(task.number()))
                .anyMatch(task -> task.rules().stream().anyMatch(broken::contains));
        require(
                held || broken.isEmpty(),
                mistake.name() + " breaks " + String.join(", ", broken) + ", and no task that catches it holds "
                        + (broken.size() == 1 ? "that rule" : "one of those rules"));
        if (held && broken.size() == 1) {
            withMistake.addAll(broken);
        }
    }

    private void checkKnown(Iterable<String> cited, String where) {
        cited.forEach(rule ->
                require(names.contains(rule), where + " names " + rule + ", and README.md has no rule of that number"));
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            faults.add(otherwise);
        }
    }
}
