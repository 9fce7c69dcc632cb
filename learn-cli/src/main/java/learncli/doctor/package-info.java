/** Finds out whether this machine has what the course needs: {@code ./learn doctor}. It uses {@code terminal}. */
package learncli.doctor;
