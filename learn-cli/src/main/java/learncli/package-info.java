/** The {@code learn} command: shows the map of the course, and runs the programs and demos of its lessons. */
package learncli;
