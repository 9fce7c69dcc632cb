/**
 * The commands for teachers and authors: {@code ./learn prove}, {@code ./learn book}, {@code ./learn benchmark}. It uses
 * the engine of {@code learn-cli}, which knows nothing of it.
 */
package coursetools;
