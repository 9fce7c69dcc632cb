/** Measures how long a learner waits for a verdict. */
package learncli.bench;
