/** Checks a learner's class at every save, shows how it fared, and takes keys meanwhile. */
package learncli.watch;
