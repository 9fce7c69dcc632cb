package coursetools.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import learncli.course.Exercise;
import learncli.course.Resource;

/** The scripts beside this package's classes. */
public final class Template {

    private Template() {}

    /** A script in which each {@code @name@} is replaced by a value. */
    public static String of(String script, Map<String, String> values) {
        String text = Resource.beside(Template.class, script);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return text;
    }

    /** {@code 2.1,2.2}: for the option {@code --exercises}. */
    public static String list(List<Exercise> exercises) {
        return exercises.stream().map(Exercise::id).collect(Collectors.joining(","));
    }
}
