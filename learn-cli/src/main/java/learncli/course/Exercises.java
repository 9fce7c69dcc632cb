package learncli.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learncli.terminal.Spelling;
import learncli.terminal.Trouble;

/** The exercises of a course, as a learner names them. */
public record Exercises(List<Place> all) {

    private static final int MOST_MISTAKES = 2; // of typing; with more, another word was meant

    /** A lesson's number, perhaps with that of an exercise, and anything between the two that is no letter. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:[^\\p{L}\\d]+(\\d{1,4}))?");

    public static Exercises in(Path root) {
        return new Exercises(Place.allIn(root.toAbsolutePath().normalize()));
    }

    /**
     * The exercise that a learner means by {@code 2.1} or {@code LineReader}, in upper or lower case, or by its folder or
     * the file of its class, which a shell's completion writes.
     *
     * @throws Trouble if there is none; the message says what was perhaps meant
     */
    public Place named(String typed) {
        String name = typed.replaceFirst("[/\\\\]+$", "")
                .replaceFirst("^.*[/\\\\]", "")
                .replaceFirst("(?:Test)?\\.java$", "")
                .replaceFirst("^(\\d+\\.\\d+)-.*", "$1");
        return all.stream()
                .filter(place -> place.id().equals(name) || place.className().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Trouble.wrongCommand("There is no exercise '" + typed + "'. " + suggestion(name)));
    }

    private String suggestion(String name) {
        Matcher number = NUMBER.matcher(name);
        if (number.matches()) {
            int lesson = Integer.parseInt(number.group(1));
            String id = lesson + "." + number.group(2);
            if (all.stream().anyMatch(place -> place.id().equals(id))) {
                return "Did you mean: " + id + "?";
            }
            List<Place> ofLesson =
                    all.stream().filter(place -> place.lesson() == lesson).toList();
            if (!ofLesson.isEmpty()) {
                return "Those of lesson " + lesson + " are " + ids(ofLesson) + ".";
            }
        }
        List<Place> alike = all.stream()
                .filter(place -> mistakes(name, place) <= MOST_MISTAKES)
                .toList();
        int fewest =
                alike.stream().mapToInt(place -> mistakes(name, place)).min().orElse(0);
        String meant = alike.stream()
                .filter(place -> mistakes(name, place) == fewest)
                .map(place -> place.className() + " (" + place.id() + ")")
                .collect(Collectors.joining(" or "));
        return meant.isEmpty() ? "The exercises are " + ids(all) + "." : "Did you mean: " + meant + "?";
    }

    private static int mistakes(String name, Place place) {
        return Spelling.mistakes(
                name.toLowerCase(Locale.ROOT), place.className().toLowerCase(Locale.ROOT));
    }

    private static String ids(List<Place> places) {
        return places.stream().map(Place::id).collect(Collectors.joining(", "));
    }
}
