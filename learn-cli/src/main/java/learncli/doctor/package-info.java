/**
 * What the course needs of a machine, and what this one has: {@code ./learn doctor}. It uses {@code
 * terminal}.
 */
package learncli.doctor;
