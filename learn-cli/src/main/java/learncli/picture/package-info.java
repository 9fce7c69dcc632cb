/**
 * The option {@code --picture} of {@code ./learn demo} and {@code ./learn tap}. Here what they print is recorded; the module
 * {@code course-tools} has what draws, which the launcher builds and starts when the option is typed.
 */
package learncli.picture;
