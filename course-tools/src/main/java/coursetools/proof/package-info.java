/** Proves the exercises: that their tests accept what is right and catch, task by task, what is wrong. */
package coursetools.proof;
