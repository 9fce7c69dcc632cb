/**
 * {@code ./learn watch}: checks a learner's class at every save, shows the verdict, and answers keys. Only its command
 * uses this package.
 */
package learncli.watch;
