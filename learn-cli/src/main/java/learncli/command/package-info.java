/**
 * The commands of {@code ./learn}, a class for each: it says what may be typed, has the work done by the packages below, and
 * prints what comes of it. A new command begins here, and {@link learncli.Learn} lists it; nothing else uses this package.
 */
package learncli.command;
