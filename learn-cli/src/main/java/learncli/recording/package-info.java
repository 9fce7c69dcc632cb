/**
 * The option {@code --picture} of {@code ./learn demo} and {@code ./learn tap}. This package records what they print.
 * The drawing code is in the module {@code course-tools}, which the launcher builds and starts when the option is
 * typed.
 */
package learncli.recording;
