/**
 * The commands for teachers and authors: {@code ./learn prove}, {@code book}, {@code benchmark}, {@code measure},
 * {@code grade}, {@code edition} and {@code export}. It uses the engine of {@code learn-cli}, which knows of it only what the
 * commands are called.
 *
 * <p>To add a command, write its class here, and list it in {@link coursetools.CourseTools} and in {@link
 * learncli.ForTeachers}. The launchers {@code learn} and {@code learn.cmd} also need a {@code case} with its name: it tells
 * them to build this module.
 */
package coursetools;
