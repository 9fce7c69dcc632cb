/** Measures how long a learner waits for a verdict, and how long grading a class takes; puts tables into pages. */
package coursetools.bench;
