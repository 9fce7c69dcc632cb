package learncli.atlas;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that causes what an entry of {@code docs/failures.md} describes, with real sockets on the loopback address. Its
 * one parameter, a {@link Shown}, records the texts that the test meets; in the end they must be the ones named here.
 * {@link AtlasTest} checks that the entry has all of these texts, and no others.
 */
@Test
@EnabledOnOs(value = OS.LINUX, disabledReason = "the texts are those of Linux")
@ExtendWith(ShownCheck.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Entry {

    /** The entry's anchor: {@code connection-refused}. */
    String value();

    /** All texts that the test meets, as a learner sees them. */
    String[] shows();

    /** Texts that differ between JDKs: the test meets exactly one of them. */
    String[] orDependingOnTheJdk() default {};
}
