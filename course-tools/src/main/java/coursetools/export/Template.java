package coursetools.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import learncli.course.Exercise;

/** The scripts beside this package's classes. */
final class Template {

    private Template() {}

    /** A script in which each {@code @name@} is replaced by a value. */
    static String of(String script, Map<String, String> values) {
        try (InputStream in = Template.class.getResourceAsStream(script)) {
            String text = new String(in.readAllBytes(), UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("@" + value.getKey() + "@", value.getValue());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 2.1,2.2}: for the option {@code --exercises}. */
    static String list(List<Exercise> exercises) {
        return exercises.stream().map(Exercise::id).collect(Collectors.joining(","));
    }
}
