/** Measures how long a learner waits for a verdict. */
package coursetools.bench;
