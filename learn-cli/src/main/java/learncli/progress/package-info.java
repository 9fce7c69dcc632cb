/** What a learner has done so far, kept in the folder {@code .learn} of the course. */
package learncli.progress;
